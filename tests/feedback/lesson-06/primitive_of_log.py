from sympy import *
x = Symbol('x')
fprime = Lambda(x, integrate(log(x), x))
critical_points = []
has_maximum = False
has_minimum = False
