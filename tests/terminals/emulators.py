"""Starting terminals on a screen of their own and taking pictures."""
import os, shutil, signal, subprocess, tempfile, time

FONT, POINTS = 'DejaVu Sans Mono', 12
# Has no Arabic, as most fonts made for programs: the letters come from another one.
LATIN = 'Noto Sans Mono'
# Konsole sets runs of letters by the font's own widths: at this size they are all but whole pixels.
KONSOLE_POINTS = 15

# The program each terminal needs.
PROGRAMS = {
    'xterm': 'xterm', 'urxvt': 'urxvt', 'st': 'stterm', 'alacritty': 'alacritty', 'foot': 'foot',
    'gnome-terminal': 'gnome-terminal', 'xfce4-terminal': 'xfce4-terminal', 'lxterminal': 'lxterminal',
    'kitty': 'kitty', 'kitty-latin': 'kitty', 'konsole': 'konsole', 'qterminal': 'qterminal', 'mlterm': 'mlterm', 'pterm': 'pterm',
}


class Missing(Exception):
    """What keeps a terminal from being looked at here."""


def wait(done, trouble, seconds=90):
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            raise RuntimeError(trouble)
        time.sleep(0.05)


def write(path, text, mode=0o644):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as file:
        file.write(text)
    os.chmod(path, mode)


def command(name, home, script, columns, rows):
    """What starts the terminal with `script` in it, and what it needs in its home."""
    size = f'{columns}x{rows}'
    if name == 'xterm':
        return ['xterm', '-u8', '+sb', '-fa', FONT, '-fs', str(POINTS), '-bg', 'black', '-fg', 'white',
                '-geometry', size, '-e', script]
    if name == 'urxvt':
        return ['urxvt', '+sb', '-fn', f'xft:{FONT}:size={POINTS}', '-bg', 'black', '-fg', 'white',
                '-geometry', size, '-e', script]
    if name == 'st':
        return ['stterm', '-f', f'{FONT}:size={POINTS}', '-g', size, '-e', script]
    if name == 'pterm':
        return ['pterm', '-fn', f'client:{FONT} {POINTS}', '-xrm', 'pterm.ScrollBar: 0', '-geometry', size, '-e', script]
    if name == 'mlterm':
        write(f'{home}/.mlterm/aafont', f'DEFAULT={FONT}\n')
        return ['mlterm', '-A', '-w', '16', '-O', 'none', '-g', size, '-e', script]
    if name == 'alacritty':
        return ['alacritty', '-o', f'font.normal.family="{FONT}"', '-o', f'font.size={POINTS}', '-o',
                f'window.dimensions.columns={columns}', '-o', f'window.dimensions.lines={rows}', '-e', script]
    if name in ('kitty', 'kitty-latin'):
        options = [f'font_family={FONT if name == "kitty" else LATIN}', f'font_size={POINTS}', 'remember_window_size=no', 'linux_display_server=x11',
                   f'initial_window_width={columns}c', f'initial_window_height={rows}c', 'update_check_interval=0']
        return ['kitty', '--config', 'NONE', *(part for option in options for part in ('-o', option)), script]
    if name == 'gnome-terminal':
        # Its server is started by hand, for nobody else would.
        write(f'{home}/start', f'''#!/bin/sh
id=$(gsettings get org.gnome.Terminal.ProfilesList default | tr -d "'")
at=org.gnome.Terminal.Legacy.Profile:/org/gnome/terminal/legacy/profiles:/:$id/
gsettings set $at use-system-font false
gsettings set $at font '{FONT} {POINTS}'
for server in /usr/libexec/gnome-terminal-server /usr/lib/gnome-terminal/gnome-terminal-server; do
    [ -x $server ] && $server & done
sleep 1
gnome-terminal --hide-menubar --geometry={size} -- {script}
wait
''', 0o755)
        return ['env', 'GSETTINGS_BACKEND=keyfile', 'dbus-run-session', '--', f'{home}/start']
    if name == 'xfce4-terminal':
        return ['dbus-run-session', '--', 'xfce4-terminal', '--disable-server', '--hide-menubar', '--hide-toolbar',
                '--hide-scrollbar', '--font', f'{FONT} {POINTS}', '--geometry', size, '-x', script]
    if name == 'lxterminal':
        write(f'{home}/.config/lxterminal/lxterminal.conf',
              f'[general]\nfontname={FONT} {POINTS}\nhidemenubar=true\nhidescrollbar=true\n')
        return ['dbus-run-session', '--', 'lxterminal', '--no-remote', f'--geometry={size}', '-e', script]
    if name == 'konsole':
        write(f'{home}/.local/share/konsole/plain.profile',
              f'[Appearance]\nFont={FONT},{KONSOLE_POINTS},-1,5,50,0,0,0,0,0\n[General]\nName=plain\nParent=FALLBACK/\n'
              f'TerminalColumns={columns}\nTerminalRows={rows}\n[Scrolling]\nScrollBarPosition=2\n')
        write(f'{home}/.config/konsolerc', '[Desktop Entry]\nDefaultProfile=plain.profile\n'
              '[MainWindow]\nMenuBar=Disabled\nToolBarsMovable=Disabled\n[KonsoleWindow]\nRememberWindowSize=false\n')
        return ['dbus-run-session', '--', 'konsole', '--nofork', '--hide-menubar', '--hide-tabbar', '--profile', 'plain', '-e', script]
    if name == 'qterminal':
        # It has no size in cells: what it makes of this one is asked of it.
        write(f'{home}/.config/qterminal.org/qterminal.ini',
              f'[General]\nfontFamily={FONT}\nfontSize={POINTS}\nMenuVisible=false\nHideTabBarWithOneTab=true\n'
              'ScrollbarPosition=0\nAskOnExit=false\n')
        return ['dbus-run-session', '--', 'qterminal', '--geometry', f'{columns * 10}x{rows * 19}+0+0', '-e', script]
    if name == 'foot':
        write(f'{home}/weston.ini', '[core]\nidle-time=0\nshell=kiosk-shell.so\n')
        write(f'{home}/start', f'''#!/bin/sh
weston --backend=x11-backend.so --use-pixman --config={home}/weston.ini --socket=here \\
    --width={columns * 10 + 20} --height={rows * 20 + 40} &
until [ -S "$XDG_RUNTIME_DIR/here" ]; do sleep 0.1; done
WAYLAND_DISPLAY=here foot -f '{FONT}:size={POINTS}' -W {size} {script} &
wait
''', 0o755)
        return [f'{home}/start']
    raise KeyError(name)


class Terminal:
    """A terminal with a command in it, on an X server of its own. Use it in a `with`."""

    def __init__(self, name, argv, columns, rows):
        self.name, _, self.inside = name.partition('+')
        self.argv, self.size, self.processes = argv, (columns, rows), []
        needed = [PROGRAMS[self.name], 'Xvfb', 'import', 'convert', 'dbus-run-session', 'setsid']
        needed += [self.inside] if self.inside else []
        needed += ['weston'] if self.name == 'foot' else []
        for program in needed:
            if not shutil.which(program):
                raise Missing(f'{program} is not installed')
        if self.name == 'kitty-latin' and LATIN not in subprocess.run(['fc-match', LATIN], capture_output=True, text=True).stdout:
            raise Missing(f'the font {LATIN} is not installed')

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix='visavis-terminal.')
        try:
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def start(self):
        home, (columns, rows) = f'{self.folder}/home', self.size
        os.makedirs(f'{self.folder}/run', mode=0o700)
        os.makedirs(home)
        reader, writer = os.pipe()
        server = subprocess.Popen(
            ['Xvfb', '-displayfd', str(writer), '-screen', '0', f'{columns * 14 + 100}x{rows * 30 + 120}x24', '-nolisten', 'tcp'],
            pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        self.processes.append(server)
        os.close(writer)
        with os.fdopen(reader) as file:
            display = file.readline().strip()
        if not display:
            raise Missing('Xvfb does not start here')
        self.environment = {
            'PATH': os.environ['PATH'], 'HOME': home, 'XDG_RUNTIME_DIR': f'{self.folder}/run', 'DISPLAY': f':{display}',
            'LANG': 'C.UTF-8', 'LC_ALL': 'C.UTF-8', 'SHELL': '/bin/sh', 'LIBGL_ALWAYS_SOFTWARE': '1', 'QT_QPA_PLATFORM': 'xcb',
            'GDK_BACKEND': 'x11', 'NO_AT_BRIDGE': '1',
        }
        script = f'{home}/command'
        quoted = ' '.join("'" + part.replace("'", "'\\''") + "'" for part in self.argv)
        write(script, f'#!/bin/sh\necho $$ > {home}/pid\n{quoted} 2> {home}/trouble\nexec sleep 600\n', 0o755)
        inner = script
        if self.inside == 'screen':
            inner = f'{home}/inside'
            write(f'{home}/screenrc', 'startup_message off\n')
            write(inner, f'#!/bin/sh\nexport SCREENDIR={self.folder}/run/screens\nexec screen -U -c {home}/screenrc {script}\n', 0o755)
        if self.inside == 'tmux':
            inner = f'{home}/inside'
            write(f'{home}/tmux.conf', 'set -g status off\n')
            write(inner, f'#!/bin/sh\nexec tmux -S {self.folder}/run/tmux -f {home}/tmux.conf -u new-session {script}\n', 0o755)
        argv = command(self.name, home, inner, columns, rows)
        self.processes.append(subprocess.Popen(
            argv, env=self.environment, cwd=home, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, start_new_session=True))
        wait(lambda: os.path.exists(f'{home}/pid'), 'it did not start the command')

    def photograph(self, path):
        """A picture of the screen as it is now."""
        subprocess.run(['import', '-window', 'root', path], env=self.environment, check=True)

    def shrink(self, width, height):
        """Makes the largest window so many pixels narrower and lower."""
        def run(*arguments):
            return subprocess.run(['xdotool', *arguments], env=self.environment, check=True, capture_output=True, text=True).stdout

        def size(window):
            return tuple(int(line.split('=')[1]) for line in run('getwindowgeometry', '--shell', window).split('\n')[3:5])

        windows = run('search', '--maxdepth', '1', '--onlyvisible', '--name', '').split()
        sizes = [(size(window), window) for window in windows]
        (across, down), window = max(sizes)
        run('windowsize', window, str(across - width), str(down - height))

    def __exit__(self, *_):
        try:
            with open(f'{self.folder}/home/pid') as file:
                os.kill(int(file.read()), signal.SIGKILL)
        except (OSError, ValueError):
            pass
        for process in reversed(self.processes):
            for number in (signal.SIGTERM, signal.SIGKILL):
                try:
                    os.killpg(process.pid, number)
                    process.wait(2)
                except (ProcessLookupError, subprocess.TimeoutExpired):
                    continue
        shutil.rmtree(self.folder, ignore_errors=True)
