import numpy as np
f = lambda x: 3*x**2 - 4*x
antiderivative = lambda x: x**3 - 2*x**2
x = np.arange(-10, 10, 0.1)
area = np.array([0.0])
for xi in x[1:]:
    area.append(area[-1] + f(xi)*0.1)
area = area*1
