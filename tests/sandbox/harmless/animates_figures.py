"""Figures that move: shown, written to files, as a page, and drawn live."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.animation import ArtistAnimation, FuncAnimation


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


x = np.linspace(0, 2 * np.pi, 50)
figure, axes = plt.subplots()
(line,) = axes.plot(x, np.sin(x))


def step(number):
    line.set_ydata(np.sin(x + number / 10))
    return (line,)


film = FuncAnimation(figure, step, frames=5, blit=True)
film.save("waves.gif", writer="pillow", dpi=20)
assert len(film.to_jshtml(fps=10)) > 1000
plt.show()

figure = plt.figure()
film = ArtistAnimation(figure, [plt.plot(x, np.cos(x + shift)) for shift in (0, 1, 2)])
plt.show()

plt.ion()
for number in range(3):
    plt.cla()
    plt.plot(x, np.sin(x - number))
    plt.draw()
    plt.pause(0.01)
plt.ioff()
plt.show()
