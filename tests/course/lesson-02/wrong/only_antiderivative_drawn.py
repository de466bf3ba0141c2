import numpy as np
import matplotlib.pyplot as plt

f = np.poly1d([3, -4, 0])
antiderivative = np.polyint(f)

x = np.linspace(-10, 10, 2001)
area = np.cumsum(f(x))*0.01
print(area[-1])

plt.plot(x, antiderivative(x))
plt.show()
