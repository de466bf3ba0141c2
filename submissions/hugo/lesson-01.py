from math import *
import matplotlib.pyplot as plt

def f(x):
    return x**3-2*x**2+1

def fprime(x):
    delta = 0.00001
    return (f(x+delta)-f(x))/delta

def rate_of_change(x, delta):
    return f(x+delta)-f(x)

xs = []
ys = []
ds = []
x = -3
while x < 4:
    xs.append(x)
    ys.append(f(x))
    ds.append(fprime(x))
    x = x+0.1
plt.plot(xs, ys)
plt.plot(xs, ds)
plt.show()
