# accepted: 16
"""Small programs: games, simulations, interpreters, ledgers."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import deque
from dataclasses import dataclass, field
from enum import Enum, IntEnum, auto
from typing import ClassVar, Dict, Final, Iterator, List, NamedTuple, Optional, Set, Tuple, Union

Board = List[List[int]]


def life_step(cells: Set[Tuple[int, int]]) -> Set[Tuple[int, int]]:
    counts: Dict[Tuple[int, int], int] = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = (x + dx, y + dy)
                    counts[key] = counts.get(key, 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or (n == 2 and cell in cells)}


def case_life_sets():
    glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
    cells = glider
    for _ in range(4):
        cells = life_step(cells)
    assert cells == {(x + 1, y + 1) for x, y in glider}
    return sorted(cells)


def life_grid(grid: List[List[bool]]) -> List[List[bool]]:
    h, w = len(grid), len(grid[0])

    def neighbours(r: int, c: int) -> int:
        return sum(grid[(r + i) % h][(c + j) % w] for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0))

    return [[neighbours(r, c) == 3 or (grid[r][c] and neighbours(r, c) == 2) for c in range(w)] for r in range(h)]


def case_life_grid():
    text = [".....", "..#..", "..#..", "..#..", "....."]
    grid = [[c == "#" for c in row] for row in text]
    return ["".join("#" if c else "." for c in row) for row in life_grid(grid)]


def queens(n: int) -> Iterator[List[int]]:
    def place(row: int, columns: List[int]) -> Iterator[List[int]]:
        if row == n:
            yield columns[:]
            return
        for c in range(n):
            if all(c != k and abs(c - k) != row - r for r, k in enumerate(columns)):
                columns.append(c)
                yield from place(row + 1, columns)
                columns.pop()

    yield from place(0, [])


def case_queens():
    return next(queens(6)), sum(1 for _ in queens(6)), [len(list(queens(n))) for n in range(1, 6)]


def solve(board: Board) -> bool:
    for r in range(4):
        for c in range(4):
            if board[r][c] == 0:
                for v in range(1, 5):
                    if fits(board, r, c, v):
                        board[r][c] = v
                        if solve(board):
                            return True
                        board[r][c] = 0
                return False
    return True


def fits(board: Board, r: int, c: int, v: int) -> bool:
    for i in range(4):
        if board[r][i] == v or board[i][c] == v:
            return False
    r0, c0 = r // 2 * 2, c // 2 * 2
    return not any(board[i][j] == v for i in range(r0, r0 + 2) for j in range(c0, c0 + 2))


def case_sudoku():
    board = [[1, 0, 0, 0], [0, 0, 3, 0], [0, 4, 0, 0], [0, 0, 0, 2]]
    solved = solve(board)
    return solved, board


class InsufficientFunds(Exception):
    def __str__(self) -> str:
        return "balance too low"


class Account:
    rate: ClassVar[float] = 0.02
    count = 0

    def __init__(self, owner: str, balance: float = 0.0):
        self.owner = owner
        self._balance = balance
        self.history: List[Tuple[str, float]] = []
        Account.count += 1

    @property
    def balance(self) -> float:
        return self._balance

    def deposit(self, amount: float) -> None:
        if amount <= 0:
            raise ValueError("amount must be positive")
        self._balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount: float) -> None:
        if amount > self._balance:
            raise InsufficientFunds()
        self._balance -= amount
        self.history.append(("withdraw", -amount))

    def add_interest(self) -> None:
        self.deposit(self._balance * self.rate)

    def __repr__(self) -> str:
        return f"Account({self.owner!r}, {self.balance:.2f})"


class Savings(Account):
    rate = 0.05

    def __init__(self, owner: str, balance: float, limit: int = 1):
        super().__init__(owner, balance)
        self.limit = limit

    def withdraw(self, amount: float) -> None:
        if self.limit <= 0:
            raise PermissionError("no withdrawals left")
        self.limit -= 1
        super().withdraw(amount)


def case_bank():
    a, b = Account("ann", 100), Savings("bob", 200.0)
    a.deposit(50)
    b.withdraw(20)
    log = []
    for account, amount in ((a, 500.0), (b, 1.0), (a, 10.0)):
        try:
            account.withdraw(amount)
        except InsufficientFunds as e:
            log.append(f"{account.owner}: {e}")
        except PermissionError as e:
            log.append(str(e))
        else:
            log.append("ok")
    try:
        a.deposit(-1)
    except ValueError as e:
        log.append(e.args[0])
    a.add_interest()
    b.add_interest()
    return repr(a), repr(b), log, a.history, b.balance, Account.count


class Shape(ABC):
    @abstractmethod
    def area(self) -> float: ...

    def describe(self) -> str:
        return f"{type(self).__name__} of area {self.area():.1f}"


class Square(Shape):
    def __init__(self, side: float):
        self.side = side

    def area(self) -> float:
        return self.side**2


class Circle(Shape):
    def __init__(self, radius: float):
        self.radius = radius

    def area(self) -> float:
        return 3.14159 * self.radius * self.radius


def case_shapes():
    shapes: List[Shape] = [Square(2), Circle(1.0), Square(0.5)]
    return [s.describe() for s in shapes], sum(s.area() for s in shapes), max(shapes, key=lambda s: s.area()).describe()


class Light(Enum):
    RED = "red"
    GREEN = "green"
    YELLOW = "yellow"

    def next(self) -> Light:
        members = list(Light)
        return members[(members.index(self) + 1) % len(members)]


class State(IntEnum):
    IDLE = 0
    RUNNING = auto()
    DONE = auto()


TRANSITIONS: Final[Dict[Tuple[State, str], State]] = {
    (State.IDLE, "start"): State.RUNNING,
    (State.RUNNING, "stop"): State.DONE,
    (State.RUNNING, "pause"): State.IDLE,
}


def case_state_machine():
    state = State.IDLE
    seen = [state.name]
    for event in ["start", "pause", "stop", "start", "stop"]:
        state = TRANSITIONS.get((state, event), state)
        seen.append(state.name)
    light = Light.RED
    lights = []
    for _ in range(4):
        light = light.next()
        lights.append(light.value)
    return seen, state == 2, state, lights, Light("green").name, Light.RED is Light["RED"]


@dataclass
class Item:
    name: str
    price: float
    quantity: int = 0
    tags: List[str] = field(default_factory=list)

    @property
    def total(self) -> float:
        return self.price * self.quantity


class Inventory:
    def __init__(self) -> None:
        self._items: Dict[str, Item] = {}

    def add(self, name: str, price: float, quantity: int = 1, *tags: str) -> None:
        item = self._items.setdefault(name, Item(name, price))
        item.quantity += quantity
        item.tags.extend(t for t in tags if t not in item.tags)

    def remove(self, name: str, quantity: int) -> int:
        item = self._items[name]
        taken = min(quantity, item.quantity)
        item.quantity -= taken
        if item.quantity == 0:
            del self._items[name]
        return taken

    def __contains__(self, name: str) -> bool:
        return name in self._items

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Item]:
        return iter(sorted(self._items.values(), key=lambda i: i.name))

    def value(self) -> float:
        return sum(i.total for i in self)


def case_inventory():
    inv = Inventory()
    inv.add("pen", 1.5, 10, "office")
    inv.add("mug", 4.0, 2)
    inv.add("pen", 1.5, 5, "office", "blue")
    taken = inv.remove("mug", 5)
    return [(i.name, i.quantity, i.tags) for i in inv], taken, "mug" in inv, len(inv), inv.value(), [i for i in inv][0]


def case_inventory_missing():
    return Inventory().remove("x", 1)


class Op(NamedTuple):
    code: str
    arg: Union[int, str, None] = None


class Machine:
    def __init__(self, program: List[Op]):
        self.program = program
        self.stack: List[int] = []
        self.vars: Dict[str, int] = {}
        self.output: List[str] = []

    def run(self, limit: int = 1000) -> int:
        pc = steps = 0
        while pc < len(self.program):
            steps += 1
            if steps > limit:
                raise RuntimeError(f"no end after {limit} steps")
            op, arg = self.program[pc]
            pc += 1
            if op == "push":
                assert isinstance(arg, int)
                self.stack.append(arg)
            elif op == "load" and isinstance(arg, str):
                self.stack.append(self.vars.get(arg, 0))
            elif op == "store" and isinstance(arg, str):
                self.vars[arg] = self.stack.pop()
            elif op in ("add", "sub", "mul"):
                b, a = self.stack.pop(), self.stack.pop()
                self.stack.append(a + b if op == "add" else a - b if op == "sub" else a * b)
            elif op == "jump" and isinstance(arg, int):
                pc = arg
            elif op == "jump_if" and isinstance(arg, int):
                if self.stack.pop():
                    pc = arg
            elif op == "print":
                self.output.append(str(self.stack.pop()))
            else:
                raise ValueError(f"bad instruction {op} {arg!r}")
        return steps


def case_machine():
    program = [
        Op("push", 5), Op("store", "n"), Op("push", 1), Op("store", "r"),
        Op("load", "r"), Op("load", "n"), Op("mul"), Op("store", "r"),
        Op("load", "n"), Op("push", 1), Op("sub"), Op("store", "n"),
        Op("load", "n"), Op("jump_if", 4), Op("load", "r"), Op("print"),
    ]  # fmt: skip
    m = Machine(program)
    return m.run(), m.output, m.vars, m.stack


def case_machine_endless():
    return Machine([Op("jump", 0)]).run(10)


def case_machine_bad():
    return Machine([Op("halt", "now")]).run()


def brainfuck(code: str, data: str = "") -> str:
    jumps: Dict[int, int] = {}
    stack = []
    for i, c in enumerate(code):
        if c == "[":
            stack.append(i)
        elif c == "]":
            j = stack.pop()
            jumps[i], jumps[j] = j, i
    tape, ptr, pc, out, source = [0] * 30, 0, 0, "", iter(data)
    while pc < len(code):
        c = code[pc]
        if c == ">":
            ptr += 1
        elif c == "<":
            ptr -= 1
        elif c in "+-":
            tape[ptr] = (tape[ptr] + (1 if c == "+" else -1)) % 256
        elif c == ".":
            out += chr(tape[ptr])
        elif c == ",":
            tape[ptr] = ord(next(source, "\0"))
        elif (c == "[" and not tape[ptr]) or (c == "]" and tape[ptr]):
            pc = jumps[pc]
        pc += 1
    return out


def case_brainfuck():
    return brainfuck("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>."), brainfuck(",[.,]", "cat")


def permutations(items: List[str]) -> List[List[str]]:
    if not items:
        return [[]]
    return [[x] + rest for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1 :])]


def subsets(items):
    out = [[]]
    for x in items:
        out += [s + [x] for s in out]
    return out


def partitions(n: int, top: Optional[int] = None) -> Iterator[Tuple[int, ...]]:
    if n == 0:
        yield ()
        return
    for k in range(min(n, top or n), 0, -1):
        for rest in partitions(n - k, k):
            yield (k, *rest)


def case_combinatorics():
    return permutations(["a", "b", "c"]), subsets([1, 2, 3]), list(partitions(4))


def maze_path(maze: List[str]) -> Optional[int]:
    start = next((r, row.index("S")) for r, row in enumerate(maze) if "S" in row)
    queue = deque([(start, 0)])
    seen = {start}
    while queue:
        (r, c), d = queue.popleft()
        if maze[r][c] == "E":
            return d
        for nr, nc in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
            if 0 <= nr < len(maze) and 0 <= nc < len(maze[nr]) and maze[nr][nc] != "#" and (nr, nc) not in seen:
                seen.add((nr, nc))
                queue.append(((nr, nc), d + 1))
    return None


def case_maze():
    return maze_path(["S.#.", "..#E", "#...", "...."]), maze_path(["S#", "#E"])


def flood(grid: List[List[int]], r: int, c: int, new: int) -> int:
    old = grid[r][c]
    if old == new:
        return 0
    todo, count = [(r, c)], 0
    while todo:
        r, c = todo.pop()
        if r < 0 or c < 0 or r >= len(grid) or c >= len(grid[0]) or grid[r][c] != old:
            continue
        grid[r][c] = new
        count += 1
        todo += [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]
    return count


def case_flood_fill():
    grid = [[1, 1, 0], [1, 0, 0], [1, 1, 1]]
    return flood(grid, 0, 0, 7), grid, flood(grid, 0, 0, 7)
