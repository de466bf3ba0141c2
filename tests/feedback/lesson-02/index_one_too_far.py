import numpy as np
def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2
x = np.linspace(-10, 9.9, 200)
y = f(x)
total = 0
sums = []
for i in range(len(x) + 1):
    total = total + y[i]*0.1
    sums.append(total)
area = np.array(sums)
