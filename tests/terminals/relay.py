"""Stands between a terminal and a program, and presses keys when the program is at rest.

Usage: relay.py DONE KEYS COMMAND... -- KEYS is what is typed, one key a character; DONE is made when
all have been pressed and the program rests again.
"""
import fcntl, os, pty, select, signal, sys, termios, time, tty

done, keys, command = sys.argv[1], list(sys.argv[2]), sys.argv[3:]
pid, program = pty.fork()
if pid == 0:
    # The size is given below; the program starts when it has one.
    while os.get_terminal_size()[0] == 0:
        time.sleep(0.01)
    os.execvp(command[0], command)


def resize(*_):
    fcntl.ioctl(program, termios.TIOCSWINSZ, fcntl.ioctl(0, termios.TIOCGWINSZ, bytes(8)))


resize()
signal.signal(signal.SIGWINCH, resize)
tty.setraw(0)
last, pressed = time.monotonic(), False
while True:
    ready, _, _ = select.select([0, program], [], [], 0.05)
    for source in ready:
        try:
            data = os.read(source, 65536)
        except OSError:
            sys.exit()
        if not data:
            sys.exit()
        os.write(program if source == 0 else 1, data)
        last = time.monotonic()
    rest = time.monotonic() - last
    if keys and rest > (0.2 if pressed else 1.5):
        os.write(program, keys.pop(0).encode())
        last, pressed = time.monotonic(), True
    elif not keys and rest > 0.5 and not os.path.exists(done):
        open(done, 'w').close()
