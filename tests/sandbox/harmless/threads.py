"""Threads of its own, some of which are still running at the end."""

import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


with ThreadPoolExecutor(8) as pool:
    values = list(pool.map(f, np.linspace(0, 1, 100)))
results = queue.Queue()
workers = [threading.Thread(target=lambda: results.put(fprime(1.0))) for _ in range(20)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
assert results.qsize() == 20
threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
threading.Timer(60, print).start()
