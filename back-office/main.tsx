import '../web/errors/watch-errors.ts';
import { show } from '../web/show.tsx';
import { BackOffice } from './back-office.tsx';

show(<BackOffice />);
