import numpy as np
import matplotlib.pyplot as plt
from matplotlib.animation import ArtistAnimation

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x + delta) - f(x))/delta

x = np.linspace(-2, 3, 100)
fig, ax = plt.subplots()
ax.plot(x, f(x), "0.5")
ax.plot(x, fprime(x), "b", lw=3, alpha=0.3)
frames = [ax.plot(x, rate_of_change(x, d), "r") for d in (1e-4, 1e-3, 1e-2)]
film = ArtistAnimation(fig, frames, interval=300)
plt.show()
