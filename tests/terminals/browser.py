"""xterm.js in a headless Chromium: what VS Code, JupyterLab, ttyd and many consoles in the web are made of.

Nothing listens on a port: the page is a file, and all goes through the browser's debugging pipe (Chrome
DevTools Protocol), where what the terminal answers comes as an event.
"""
import base64, fcntl, json, os, pty, select, shutil, signal, struct, subprocess, tempfile, termios, threading

from emulators import FONT, Missing, wait

# Where npm put @xterm/xterm and @xterm/addon-webgl.
MODULES = os.environ.get('XTERM_JS_MODULES', os.path.expanduser('~/.cache/shot-web/node_modules'))
PIXELS = 16

PAGE = '''<!DOCTYPE html><meta charset=utf-8><style>body{margin:0;background:#000}
@keyframes k{from{opacity:.5}}#k{position:fixed;right:0;bottom:0;width:1px;height:1px;animation:k 1s infinite}</style>
<link rel=stylesheet href=m/@xterm/xterm/css/xterm.css><script src=m/@xterm/xterm/lib/xterm.js></script>
<script src=m/@xterm/addon-webgl/lib/addon-webgl.js></script><div id=x></div><div id=k></div><script>
const t = new Terminal({cols: COLUMNS, rows: ROWS, fontFamily: 'FONT', fontSize: PIXELS, allowProposedApi: true});
t.open(document.getElementById('x'));
if ('RENDERER' == 'webgl') t.loadAddon(new WebglAddon.WebglAddon());
window.take = s => t.write(Uint8Array.from(atob(s), c => c.charCodeAt(0)));
</script>'''


class Browser:
    """xterm.js with a command in it; its name is xterm.js (the WebGL renderer) or xterm.js-dom."""

    def __init__(self, name, argv, columns, rows):
        self.renderer = 'dom' if name.endswith('-dom') else 'webgl'
        self.argv, self.size, self.pid, self.number, self.answers = argv, (columns, rows), None, 0, {}
        self.news = threading.Condition()
        for program in ('chromium', 'convert'):
            if not shutil.which(program):
                raise Missing(f'{program} is not installed')
        if not os.path.isdir(f'{MODULES}/@xterm/addon-webgl'):
            raise Missing('@xterm/addon-webgl is not installed')

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix='visavis-browser.')
        try:
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def start(self):
        (columns, rows), home = self.size, f'{self.folder}/home'
        os.makedirs(home)
        os.symlink(MODULES, f'{self.folder}/m')
        page = PAGE
        for name, value in {'COLUMNS': columns, 'ROWS': rows, 'FONT': FONT, 'PIXELS': PIXELS, 'RENDERER': self.renderer}.items():
            page = page.replace(name, str(value))
        with open(f'{self.folder}/page.html', 'w') as file:
            file.write(page)
        theirs, self.questions = os.pipe()
        self.replies, ours = os.pipe()

        width, height = columns * PIXELS + 40, rows * PIXELS * 2 + 40
        # The browser reads 3 and writes 4.
        argv = ['chromium', '--headless', '--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-sync',
                '--disable-component-update', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
                '--allow-file-access-from-files', f'--user-data-dir={self.folder}/profile', '--remote-debugging-pipe',
                f'--window-size={width},{height}', 'about:blank']
        self.browser = subprocess.Popen(
            ['bash', '-c', f'exec "$0" "$@" 3<&{theirs} 4>&{ours}', *argv], pass_fds=[theirs, ours],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        os.close(theirs), os.close(ours)
        threading.Thread(target=self.listen, daemon=True).start()
        target = self.call('Target.createTarget', url='about:blank')['targetId']
        self.session = self.call('Target.attachToTarget', targetId=target, flatten=True)['sessionId']
        self.call('Runtime.enable')
        self.call('Runtime.addBinding', name='typed')
        self.call('Page.enable')
        self.call('Emulation.setDeviceMetricsOverride', width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.call('Page.navigate', url=f'file://{self.folder}/page.html')
        wait(lambda: self.value('typeof take') == 'function', 'xterm.js did not start')
        self.value('t.onData(typed), 0')
        self.pid, self.program = pty.fork()
        if self.pid == 0:
            os.environ.clear()
            os.environ.update(PATH=os.defpath, TERM='xterm-256color', COLORTERM='truecolor', HOME=home, LANG='C.UTF-8')
            os.environ['PATH'] = '/usr/local/bin:/usr/bin:/bin'
            os.execvp(self.argv[0], self.argv)
        fcntl.ioctl(self.program, termios.TIOCSWINSZ, struct.pack('HHHH', rows, columns, 0, 0))
        threading.Thread(target=self.show, daemon=True).start()

    def show(self):
        """Hands what the program writes to xterm.js."""
        while True:
            try:
                data = os.read(self.program, 65536)
            except OSError:
                return
            self.value(f'take("{base64.b64encode(data).decode()}"), 0')

    def listen(self):
        """Takes what the browser says: answers to us, and what xterm.js types to the program."""
        data = b''
        while piece := os.read(self.replies, 65536):
            *messages, data = (data + piece).split(b'\0')
            for message in map(json.loads, messages):
                if message.get('method') == 'Runtime.bindingCalled':
                    os.write(self.program, message['params']['payload'].encode())
                elif 'id' in message:
                    with self.news:
                        self.answers[message['id']] = message
                        self.news.notify_all()

    def call(self, method, **parameters):
        with self.news:
            self.number += 1
            number = self.number
            message = {'id': number, 'method': method, 'params': parameters}
            if hasattr(self, 'session'):
                message['sessionId'] = self.session
            os.write(self.questions, json.dumps(message).encode() + b'\0')
            if not self.news.wait_for(lambda: number in self.answers, 90):
                raise RuntimeError(f'the browser does not answer {method}')
            return self.answers.pop(number).get('result', {})

    def value(self, expression):
        return self.call('Runtime.evaluate', expression=expression, returnByValue=True).get('result', {}).get('value')

    def photograph(self, path):
        """A picture of the screen as it is now."""
        picture = self.call('Page.captureScreenshot', format='png')['data']
        with open(path, 'wb') as file:
            file.write(base64.b64decode(picture))

    def shrink(self, width, height):
        """Makes the terminal narrower and lower by about so many pixels."""
        columns, rows = self.value('t.cols'), self.value('t.rows')
        across, down = self.value('t._core._renderService.dimensions.css.cell.width'), self.value('t._core._renderService.dimensions.css.cell.height')
        columns, rows = columns - round(width / across), rows - round(height / down)
        self.value(f't.resize({columns}, {rows})')
        fcntl.ioctl(self.program, termios.TIOCSWINSZ, struct.pack('HHHH', rows, columns, 0, 0))

    def __exit__(self, *_):
        if self.pid:
            try:
                os.kill(self.pid, signal.SIGKILL)
                os.waitpid(self.pid, 0)
            except OSError:
                pass
        if hasattr(self, 'browser'):
            try:
                os.killpg(self.browser.pid, signal.SIGKILL)
                self.browser.wait(5)
            except (ProcessLookupError, subprocess.TimeoutExpired):
                pass
        shutil.rmtree(self.folder, ignore_errors=True)
