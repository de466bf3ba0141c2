import matplotlib.pyplot as plt
def fprime(x):
    return 1/x
critical_points = []
has_maximum = has_minimum = False
x = [0.5 + 0.1*k for k in range(50)]
plt.plot(x, [0]*50)
plt.plot(x, [fprime(v) for v in x], x*1.5)
plt.show()
