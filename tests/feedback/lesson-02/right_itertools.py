from itertools import accumulate
import matplotlib.pyplot as plt
h = 1/16
x = [k*h for k in range(-160, 160)]
def f(v): return 3*v*v - 4*v
def antiderivative(v): return v*v*v - 2*v*v + 1000
area = tuple(accumulate(f(v)*h for v in x))
plt.plot(x, list(map(antiderivative, x)))
plt.plot(x, area)
plt.show()
