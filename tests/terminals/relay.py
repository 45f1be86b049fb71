"""Stands between a terminal and a program, and presses keys as the program answers them.

Usage: relay.py TALK COMMAND... -- TALK is a folder. `keys` in it holds one line a scene, what is typed,
one key a character (`\\r` is Enter, `\\e` Escape). When a scene's keys have been pressed, its frame has been drawn and the terminal has
taken it all, `done-N` is made, with the size in cells in it; the next scene begins when there is a `go-N`.
"""
import fcntl, os, pty, re, select, signal, sys, termios, time, tty

talk, command = sys.argv[1], sys.argv[2:]
with open(f'{talk}/keys', encoding='utf-8') as file:
    scenes = [list(line.replace('\\r', '\r').replace('\\e', '\x1b')) for line in file.read().split('\n')]
pid, program = pty.fork()
if pid == 0:
    # The size is given below; the program starts when it has one.
    while os.get_terminal_size()[0] == 0:
        time.sleep(0.01)
    os.execvp(command[0], command)


def resize(*_):
    fcntl.ioctl(program, termios.TIOCSWINSZ, fcntl.ioctl(0, termios.TIOCGWINSZ, bytes(8)))


# The end of a frame; a question that every terminal answers once it has taken what came before; its answer.
FRAME, QUESTION, ANSWER = b'\x1b[?2026l', b'\x1b[6n', re.compile(rb'\x1b\[\d+;\d+R')

resize()
signal.signal(signal.SIGWINCH, resize)
tty.setraw(0)
tail, framed, answered = b'', 0, 0


def copy(until, seconds):
    """Passes on what comes, until something holds, or for so long."""
    global tail, framed, answered
    end = time.monotonic() + seconds
    while not until() and time.monotonic() < end:
        ready, _, _ = select.select([0, program], [], [], 0.02)
        for source in ready:
            try:
                data = os.read(source, 65536)
            except OSError:
                sys.exit()
            if not data:
                sys.exit()
            if source == program:
                framed += (tail + data).count(FRAME) - tail.count(FRAME)
                tail = (tail + data)[1 - len(FRAME):]
                os.write(1, data)
            elif ANSWER.search(data):
                answered += 1
                os.write(program, ANSWER.sub(b'', data))
            else:
                os.write(program, data)


for number, keys in enumerate(scenes):
    if number:
        copy(lambda: os.path.exists(f'{talk}/go-{number}'), 600)
    else:
        copy(lambda: framed, 60)
    for key in keys:
        before = framed
        os.write(program, key.encode())
        # (A key may change nothing, or be the first of two.)
        copy(lambda: framed > before, 2)
    before = -1
    while before != framed:
        before = framed
        copy(lambda: framed > before, 0.3)
    before = answered
    os.write(1, QUESTION)
    copy(lambda: answered > before, 20)
    with open(f'{talk}/new', 'w') as file:
        file.write('%d %d' % tuple(os.get_terminal_size(0)))
    os.rename(f'{talk}/new', f'{talk}/done-{number}')
copy(lambda: False, 600)
