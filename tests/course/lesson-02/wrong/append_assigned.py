import matplotlib.pyplot as plt

def f(x):
    return 3*x**2 - 4*x

def antiderivative(x):
    return x**3 - 2*x**2

dx = 0.1
x = [-10 + i*dx for i in range(201)]
area = []
total = 0
for value in x:
    total += f(value)*dx
    area = area.append(total)

plt.plot(x, [antiderivative(value) for value in x])
plt.plot(x, area)
plt.show()
