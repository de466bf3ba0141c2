import numpy as np
import matplotlib.pyplot as plt

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

dx = 0.1
x = np.arange(-10, 10, dx)
area = np.zeros(len(x))
plt.ion()
fig, ax = plt.subplots()
ax.plot(x, antiderivative(x) + 1200, color="lightgray", lw=5)
line, = ax.plot([], [], "b-")
ax.set_xlim(-10, 10)
ax.set_ylim(-100, 2100)
s = 0
for i in range(len(x)):
    s = s + f(x[i])*dx
    area[i] = s
    if i % 20 == 19:
        line.set_data(x[:i+1], area[:i+1])
        plt.pause(0.01)
plt.ioff()
plt.show()
