import matplotlib.pyplot as plt
from itertools import accumulate

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

delta_x = 1/16
x = [k*delta_x for k in range(-160, 160)]
area = list(accumulate(f(t)*delta_x for t in x))

whole = range(-10, 11)
plt.plot(whole, [antiderivative(n) for n in whole], "ko--", ms=4)
plt.plot(x, area)
plt.show()
