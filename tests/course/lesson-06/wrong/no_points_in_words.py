import numpy as np
import matplotlib.pyplot as plt


def main():
    global critical_points, has_maximum, has_minimum
    critical_points = "there are none"
    has_maximum = False
    has_minimum = False
    x = np.linspace(0.1, 8, 200)
    plt.plot(x, np.log(x))
    plt.show()


def fprime(x):
    return 1 / x


if __name__ == "__main__":
    main()
