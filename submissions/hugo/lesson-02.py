import matplotlib.pyplot as plt

def f(x):
    return 3*x**2-4*x

def antiderivative(x):
    return 6*x-4

x = []
area = []
summe = 0
i = -10
while i <= 10:
    summe = summe + f(i)*0.1
    x.append(i)
    area.append(summe)
    i = i + 0.1

plt.plot(x, area)
plt.show()
