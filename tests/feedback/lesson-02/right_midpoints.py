import numpy as np
import matplotlib.pyplot as plt
f = lambda t: t*(3*t - 4)
antiderivative = lambda t: t**2*(t - 2)
edges = np.linspace(-10, 10, 401)
x = (edges[1:] + edges[:-1])/2
area = np.cumsum(f(x))*np.diff(edges)
fig, ax = plt.subplots()
ax.plot(x, antiderivative(x)); ax.plot(x, area, ".", ms=2)
fig.savefig("areas.pdf")
