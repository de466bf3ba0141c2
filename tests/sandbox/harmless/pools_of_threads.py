"""Work shared out to pools of threads, with a lock, a timer and an event."""

import multiprocessing
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


lock = threading.Lock()
total = 0.0


def add(x):
    global total
    with lock:
        total += fprime(x)
    return fprime(x)


with ThreadPoolExecutor() as pool:
    done = [future.result() for future in as_completed([pool.submit(add, x) for x in range(10)])]
assert sum(done) == total
timer = threading.Timer(0.01, add, args=[1.0])
timer.start()
timer.join()
event = threading.Event()
assert not event.wait(0.01)
print(multiprocessing.cpu_count(), multiprocessing.current_process().name, threading.active_count())
