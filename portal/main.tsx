import { show } from '../web/show.tsx';
import { Portal } from './portal.tsx';

show(<Portal />);
