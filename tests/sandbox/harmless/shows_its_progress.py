"""A progress bar on one line of stderr, text of all kinds on stdout, and a question that nobody answers."""

import shutil
import sys
import time


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


width = shutil.get_terminal_size().columns - 60
for step in range(101):
    bar = "█" * (step * width // 100)
    sys.stderr.write(f"\r{step:3d}%|{bar:<{width}}| {step}/100 [{time.process_time():.2f} s]")
    sys.stderr.flush()
print(file=sys.stderr)
print("\033[1mbold\033[0m", "tab\there", "bell\a", "∂f/∂x", "שלום", "🙂", sep=" | ")
print(*(f"{x:5.2f} {fprime(x):8.3f}" for x in (0.0, 0.5, 1.0)), sep="\n")
try:
    x = float(input("x = "))
except EOFError:
    x = 0.0
except KeyboardInterrupt:
    raise SystemExit(1) from None
if sys.stdin is None or not sys.stdin.isatty():
    print("nobody is there:", repr(sys.stdin.read()), x)
