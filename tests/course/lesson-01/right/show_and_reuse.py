import numpy as np
import matplotlib.pyplot as plt

a, b, c, d = 1, -2, 0, 1

def f(x, a=a, b=b, c=c, d=d):
    return a*x**3 + b*x**2 + c*x + d

def fprime(x, a=a, b=b, c=c):
    return 3*a*x**2 + 2*b*x + c

def rate_of_change(x, delta=1e-6):
    return (f(x+delta) - f(x))/delta

x = np.linspace(-5, 5, 2001)

plt.plot(x, f(x))
plt.title('f')
plt.show()
plt.clf()

plt.plot(x, fprime(x))
plt.title('derivative')
plt.show()
plt.clf()

plt.plot(x, rate_of_change(x))
plt.title('rate of change')
plt.show()
plt.close('all')
