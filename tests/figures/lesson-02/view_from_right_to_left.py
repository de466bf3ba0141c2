import numpy as np
import matplotlib.pyplot as plt

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

x = np.linspace(-10, 10, 201)
area = [0]
for i in range(1, len(x)):
    area.append(area[-1] + f((x[i] + x[i-1])/2)*(x[i] - x[i-1]))
plt.plot(x, antiderivative(x), linestyle="solid")
plt.plot(x, area, linestyle="dotted", linewidth=4)
plt.xlim(10, -10)
plt.show()
