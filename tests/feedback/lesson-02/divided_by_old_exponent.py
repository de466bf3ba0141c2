# raise the exponent, then divide ... by the exponent
import numpy as np
f = lambda x: 3*x**2 - 4*x
antiderivative = lambda x: 3*x**3/2 - 4*x**2/1
x = np.arange(-10, 10, 0.1)
area = np.cumsum(f(x)*0.1)
