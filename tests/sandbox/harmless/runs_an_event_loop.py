"""Coroutines, queues, time limits and work in threads, in an event loop."""

import asyncio


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


async def slope(x, queue):
    await asyncio.sleep(0.01)
    await queue.put(fprime(x))


async def main():
    queue = asyncio.Queue()
    await asyncio.gather(*(slope(x, queue) for x in range(5)))
    total = sum([await queue.get() for _ in range(5)])
    in_a_thread = await asyncio.to_thread(f, 2.0)
    try:
        await asyncio.wait_for(asyncio.sleep(60), timeout=0.05)
    except asyncio.TimeoutError:
        pass
    return total + in_a_thread


assert asyncio.run(main()) == 51.0
