import numpy as np
import matplotlib.pyplot as plt
import matplotlib.animation as ani

def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(0.1, 6, 300)
fig, ax = plt.subplots()
ax.plot(x, np.log(x))
line = ax.plot([], [], "r")[0]
ax.set(xlim=(0, 6), ylim=(-2.5, 2.5))

def animate(k):
    a = 0.5 + k/10
    line.set_data([0, 6], [np.log(a) - a*fprime(a), np.log(a) + (6 - a)*fprime(a)])
    return [line]

film = ani.FuncAnimation(fig, animate, frames=20)
film.save("film.gif", writer="pillow", fps=15)
