# Les 2: integreren
import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return 3*x**2 - 4*x

def antiderivative(x):        # primitieve, constante = 0
    return x**3 - 2*x**2

stap = 0.1
x = np.arange(-10, 10, stap)
area = np.cumsum(f(x)*stap)

plt.plot(x, antiderivative(x), 'b', label='primitieve')
plt.plot(x, area, 'r--', label='oppervlakte (som)')
plt.xlabel('x')
plt.ylabel('y')
plt.title('Primitieve en lopende som')
plt.legend()
plt.grid()
plt.show()
