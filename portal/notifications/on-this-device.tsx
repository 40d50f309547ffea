import { useState } from 'react';
import { Checkbox } from '../../web/ui/checkbox.tsx';
import { Card, Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { changeAlertPreferences, useAlertPreferences } from './alert-preferences.ts';
import { allowSound, chime } from './chime.ts';
import { onThisDeviceWords } from './on-this-device-words.ts';
import { askForNotifications, notificationPermission, showNotification } from './system-notification.ts';

type Obstacle = 'denied' | 'dismissed' | 'impossible';

/** How this very device draws the merchant's attention. Each way is tried as it is switched on. */
export function OnThisDevice() {
  const own = useWords(onThisDeviceWords);
  const language = useLanguage();
  const { sound, notification } = useAlertPreferences();
  const [obstacle, setObstacle] = useState<Obstacle>();
  // What was allowed here may have been taken back in the browser's settings.
  const isNotified = notification && notificationPermission() === 'granted';

  const switchSound = async (isOn: boolean) => {
    changeAlertPreferences({ sound: isOn });
    if (!isOn) return;
    await allowSound();
    chime();
  };
  const switchNotification = async (isOn: boolean) => {
    setObstacle(undefined);
    if (!isOn) return changeAlertPreferences({ notification: false });
    const permission = await askForNotifications();
    if (permission === 'denied') return setObstacle('denied');
    if (permission === 'default') return setObstacle('dismissed');
    const isShown = permission === 'granted' && showNotification({ ...own.sample, language, tag: 'sample' });
    if (!isShown) return setObstacle('impossible');
    changeAlertPreferences({ notification: true });
  };

  return (
    <Card label={own.title}>
      <Stack>
        <h2>{own.title}</h2>
        <p>{own.lead}</p>
        <div>
          <Checkbox
            label={own.sound}
            detail={own.soundDetail}
            isSelected={sound}
            onChange={(isOn) => void switchSound(isOn)}
          />
          <Checkbox
            label={own.notification}
            detail={own.notificationDetail}
            isSelected={isNotified}
            onChange={(isOn) => void switchNotification(isOn)}
          />
        </div>
        {obstacle && (
          <Notice tone="warning" live>
            {own[obstacle]}
          </Notice>
        )}
      </Stack>
    </Card>
  );
}
