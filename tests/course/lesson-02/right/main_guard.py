from itertools import accumulate

import matplotlib.pyplot as plt

STEP = 0.1


def f(x):
    return x * (3 * x - 4)


def antiderivative(x, constant=0):
    return x * x * (x - 2) + constant


if __name__ == "__main__":
    x = tuple(round(-10 + STEP * i, 10) for i in range(201))
    area = tuple(accumulate(f(v) * STEP for v in x))

    fig, (top, bottom) = plt.subplots(2, 1, sharex=True)
    top.plot(x, [antiderivative(v) for v in x], "g")
    top.set_ylabel("antiderivative")
    bottom.plot(x, area, "m")
    bottom.set_ylabel("area")
    bottom.set_xlabel("x")
    fig.savefig("integral.png", dpi=60)
