import numpy as np
import matplotlib.pyplot as plt

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return 6*x - 4

x = np.arange(-10, 10, 0.1)
area = np.cumsum(f(x)*0.1)
fig = plt.figure()
ax1 = fig.add_subplot(1, 2, 1)
ax1.plot(x, antiderivative(x), label="antiderivative", color="blue")
ax2 = fig.add_subplot(1, 2, 2)
ax2.plot(x, area, label="running sum", color="red")
plt.show()
