#!/usr/bin/env python3
"""Instructions that a key costs: python3 benches/keys.py [--bin target/release/visavis] [--against benches/keys.json] [-o FILE]

Times differ from run to run, on another machine and under another load; instructions nearly
repeat. So a later change is held against these. visavis runs under valgrind's callgrind in a
pseudo-terminal of 200 by 50, on the built-in sample copied a hundred times, each copy's lines
numbered, which it finds in a library. Each key is pressed 20 times and 120 times; the difference
over 100 is what one press costs, with painting, writing and keeping the place. Needs valgrind.

With --against, more than a tenth above the kept figure is an error (exit code 1).
"""
import argparse, fcntl, json, os, pty, re, select, struct, subprocess, sys, tempfile, termios

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLE = os.path.join(HERE, '..', 'assets', 'sample', 'article.{}.txt')
LANGUAGES, COPIES, SIZE = ('ar', 'fr', 'en'), 100, (50, 200)
# What is pressed in turn to measure each kind of key.
KEYS = {'move': ['j'], 'line': ['\x05'], 'page': [' '], 'word': ['w'], 'ends': ['G', 'gg']}
FEW, MANY = 20, 120


def make(folder):
    """The texts, and a library that has them."""
    names = []
    for language in LANGUAGES:
        lines = open(SAMPLE.format(language), encoding='utf-8').read().split('\n')
        names.append(os.path.join(folder, f'{language}.txt'))
        with open(names[-1], 'w', encoding='utf-8') as out:
            for copy in range(COPIES):
                out.write('\n'.join(f'{copy} {line}' if line else '' for line in lines) + '\n')
    return names


def read(terminal, patience):
    """What is written until nothing has been for so long; questions are answered."""
    got = b''
    while select.select([terminal], [], [], patience)[0]:
        try: some = os.read(terminal, 1 << 16)
        except OSError: break
        if not some: break
        got += some
        if b'\x1b[c' in some: os.write(terminal, b'\x1b[?62;22c')
        if got: patience = 0.5
    return got


def run(command, environment, presses):
    """The instructions of a session in which these are pressed."""
    counts = tempfile.mktemp(prefix='keys.')
    process, terminal = pty.fork()
    if process == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('HHHH', *SIZE, 0, 0))
        os.execvpe('valgrind', ['valgrind', '--tool=callgrind', f'--callgrind-out-file={counts}', '--log-file=/dev/null', *command], environment)
    read(terminal, 60)
    for keys in presses:
        os.write(terminal, keys.encode())
        # A key that changes nothing writes nothing; most write at once.
        select.select([terminal], [], [], 2)
        while select.select([terminal], [], [], 0.02)[0]:
            os.read(terminal, 1 << 16)
    os.write(terminal, b'q')
    read(terminal, 5)
    os.waitpid(process, 0)
    os.close(terminal)
    total = int(re.search(r'^(?:totals|summary): (\d+)', open(counts).read(), re.M)[1])
    os.unlink(counts)
    return total


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--bin', default='target/release/visavis')
    parser.add_argument('--against')
    parser.add_argument('--only')
    parser.add_argument('-o', dest='out')
    options = parser.parse_args()
    kept = json.load(open(options.against)) if options.against else {}
    found, worse = {}, False
    with tempfile.TemporaryDirectory(prefix='keys-') as folder:
        environment = {k: v for k, v in os.environ.items() if k in ('PATH', 'HOME')}
        environment.update(TERM='xterm-256color', LANG='C.UTF-8', **{f'XDG_{x}_HOME': folder for x in ('DATA', 'CONFIG', 'CACHE', 'STATE')})
        command = [os.path.abspath(options.bin), *make(folder)]
        subprocess.run([command[0], 'library', 'add', *command[1:]], env=environment, check=True, stderr=subprocess.DEVNULL)
        for name, turn in KEYS.items():
            if options.only and name != options.only: continue
            presses = lambda count: ['gg'] + [turn[i % len(turn)] for i in range(count)]
            few, many = (run(command, environment, presses(count)) for count in (FEW, MANY))
            found[name] = (many - few) // (MANY - FEW)
            before = kept.get(name)
            said = f', {found[name] / before:.2f} of what it was' if before else ''
            worse |= bool(before and found[name] > 1.1 * before)
            print(f'{name:6} {found[name]:>12,} instructions{said}', flush=True)
    if options.out: json.dump(found, open(options.out, 'w'), indent=1); open(options.out, 'a').write('\n')
    return int(worse)


if __name__ == '__main__':
    sys.exit(main())
