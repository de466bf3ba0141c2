import numpy as np
import matplotlib.pyplot as plt

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

x = np.arange(-10, 10, 0.1)
area = np.cumsum(f(x)*0.1)
nice = [f"{value:.2f}" for value in area]      # two decimals look better
fig, (ax1, ax2) = plt.subplots(1, 2)
ax1.plot(x, antiderivative(x), label="antiderivative")
ax2.plot(x, nice, label="running sum")
plt.show()
