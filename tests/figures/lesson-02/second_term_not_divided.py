import numpy as np
import matplotlib.pyplot as plt

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 4*x**2

x = np.arange(-10, 10, 0.05)
area = np.cumsum(f(x)*0.05)
fig, ax = plt.subplots()
ax.plot(x, antiderivative(x), label="primitive")
ax.plot(x, area, label="somme")
ax.legend()
plt.show()
