import numpy as np
def f(x):
    return 3*x**2 - 4*x
antiderivative = f
x = np.arange(-10, 10, .1)
area = np.add.accumulate(f(x)*.1)
