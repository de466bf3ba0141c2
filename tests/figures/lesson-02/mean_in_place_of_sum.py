import matplotlib.pyplot as plt
import numpy as np

def f(x):
    return 3*x**2 - 4*x

def antiderivative(x):
    return x**3 - 2*x**2

delta_x = 0.1
x = np.arange(-10, 10, delta_x)
area = np.array([f(x[:i + 1]).sum()/len(x) for i in range(len(x))])

fig, (a, b) = plt.subplots(2, 1, sharex=True)
a.plot(x, antiderivative(x), label="antiderivative")
b.plot(x, area, label="running mean")
a.legend(); b.legend()
plt.show()
