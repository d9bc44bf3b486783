import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '@/scripts/setup/run-command';
import { waitFor } from './wait-for';

/** A real voice without a loudspeaker: what a browser is to be started with to speak by it. */
export type SpeechServer = { args: string[]; env: Record<string, string>; stop: () => void };

const programs = ['speech-dispatcher', 'espeak-ng', 'pulseaudio'];
const packages = ['speech-dispatcher', 'speech-dispatcher-espeak-ng', 'espeak-ng', 'pulseaudio'];

/** Why there is no voice here; `undefined` where there is one. As root on Debian or Ubuntu, it is installed. */
export async function noVoice(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'speech-dispatcher speaks on Linux only';
  const missing = () => programs.filter((name) => !existsSync(`/usr/bin/${name}`));
  if (missing().length === 0) return undefined;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return `${missing().join(', ')} not installed`;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=60'];
  await runCommand('apt-get', ['update', '-qq'], { env });
  await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wait, ...packages], { env });
  return missing().length === 0 ? undefined : `${missing().join(', ')} could not be installed`;
}

/** Starts eSpeak NG behind speech-dispatcher, whose sound goes to a sink that takes as long as a loudspeaker. */
export async function startSpeech(): Promise<SpeechServer> {
  const folder = mkdtempSync(join(tmpdir(), 'pindu-speech-'));
  const path = (name: string) => join(folder, name);
  mkdirSync(path('conf'));
  writeFileSync(
    path('conf/speechd.conf'),
    'AudioOutputMethod "pulse"\nAddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"\nDefaultModule espeak-ng\nDefaultLanguage "cmn"\n',
  );
  mkdirSync(path('conf/modules'));
  writeFileSync(path('conf/modules/espeak-ng.conf'), '');
  linkVoices(path('espeak-ng-data'));
  const env = {
    HOME: folder,
    XDG_RUNTIME_DIR: folder,
    PULSE_SERVER: `unix:${path('sink')}`,
    ESPEAK_DATA_PATH: folder,
    SPEECHD_ADDRESS: `unix_socket:${path('speech')}`,
  };
  const running: ChildProcess[] = [];
  const start = (command: string, args: string[]) =>
    running.push(spawn(command, args, { env: { ...process.env, ...env }, stdio: 'ignore' }));
  const stop = () => {
    // speech-dispatcher does not end for less while its module speaks.
    for (const child of running) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    start('pulseaudio', [
      ...['-n', '--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no'],
      ...['-L', 'module-null-sink', '-L', `module-native-protocol-unix auth-anonymous=1 socket=${path('sink')}`],
    ]);
    await waitFor('the sink', () => existsSync(path('sink')));
    start('speech-dispatcher', [
      ...['--run-single', '--timeout', '0', '--config-dir', path('conf'), '--log-dir', folder],
      ...['--communication-method', 'unix_socket', '--socket-path', path('speech'), '--pid-file', path('pid')],
    ]);
    await waitFor('speech-dispatcher', () => existsSync(path('speech')));
  } catch (error) {
    stop();
    throw error;
  }
  return { args: ['--enable-speech-dispatcher'], env, stop };
}

/** eSpeak's data without the variants of its voices: with them there are 13,000, which take Chromium ten seconds. */
function linkVoices(folder: string): void {
  const data = ['/usr/share', ...readdirSync('/usr/lib').map((name) => `/usr/lib/${name}`)]
    .map((parent) => `${parent}/espeak-ng-data`)
    .find((each) => existsSync(each));
  if (data === undefined) throw new Error('The data of eSpeak NG are in no place that is known.');
  mkdirSync(folder);
  for (const name of readdirSync(data)) if (name !== 'voices') symlinkSync(join(data, name), join(folder, name));
}
