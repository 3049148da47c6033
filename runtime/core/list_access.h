// Lists: the protocols, and reading and writing of single items.
#pragma once

#include <stdint.h>

#include <utility>

#include "runtime/core/borrowed.h"
#include "runtime/core/list.h"
#include "runtime/core/sequence.h"
#include "runtime/core/slice.h"

namespace predictor {

template <class T>
int64_t len(const List<T>& list) {
  return static_cast<int64_t>(list.size());
}
template <class T>
bool truth(const List<T>& list) {
  return !list.empty();
}
template <class A, class B>
bool equal(const List<A>& a, const List<B>& b) {
  return equal_items(a, b);
}
template <class A, class B>
bool less(const List<A>& a, const List<B>& b) {
  return less_items(a, b);
}
template <class A, class B>
bool less_equal(const List<A>& a, const List<B>& b) {
  return less_equal_items(a, b);
}
template <class A, class B>
bool greater(const List<A>& a, const List<B>& b) {
  return greater_items(a, b);
}
template <class A, class B>
bool greater_equal(const List<A>& a, const List<B>& b) {
  return greater_equal_items(a, b);
}
template <class T>
Str repr(Context& ctx, const List<T>& list) {
  const Showing showing(ctx, list.object().get());
  if (!showing) return showing.text("[...]"_s);
  return repr_items(ctx, list, "["_s, "]"_s);
}
template <class T>
Str to_str(Context& ctx, const List<T>& list) {
  return repr(ctx, list);
}

template <class T, class X>
bool contains(const List<T>& list, const X& item) {
  return find_item(list, item, 0, list.size()) >= 0;
}

template <class T>
int64_t len(const ListView<T>& view) {
  return static_cast<int64_t>(view.size());
}
template <class T>
int64_t len(const ListItems<T>& items) {
  return static_cast<int64_t>(items.size());
}
template <class T>
bool truth(const ListView<T>& view) {
  return view.size() != 0;
}
template <class T, class X>
bool contains(const ListView<T>& view, const X& item) {
  return find_item(view, item, 0, view.size()) >= 0;
}
template <class T, class X>
int64_t list_count(const List<T>& list, const X& item) {
  return count_items(list, item);
}
// list.index.
template <class T, class X>
Result<int64_t> list_index(Context& ctx, const List<T>& list, const X& item, int64_t start = 0,
                           int64_t stop = INT64_MAX) {
  int64_t found = find_item(list, item, static_cast<uint64_t>(clip_bound(start, len(list))),
                            static_cast<uint64_t>(clip_bound(stop, len(list))));
  if (found >= 0) return found;
  if (ctx.since(14)) return ctx.raise(ValueError, "list.index(x): x not in list");
  StrBuilder message(ctx);
  message.append(repr(ctx, item));
  message.append(" is not in list"_s);
  return ctx.raise(ValueError, message.finish());
}

// Items by index are those of a List, of its ListItems or of a ListView.

// True when the index, counted from the end if negative, is that of an item; it then is 0 or more.
template <class L>
bool find_index(const L& list, int64_t& index) {
  const uint64_t size = list.size();
  if (static_cast<uint64_t>(index) < size) [[likely]] return true;
  if (index >= 0) return false;
  index += static_cast<int64_t>(size);
  return static_cast<uint64_t>(index) < size;
}

template <class L>
Result<typename L::value_type> list_getitem(Context& ctx, const L& list, int64_t index) {
  if (!find_index(list, index)) return ctx.raise(IndexError, "list index out of range");
  return list[static_cast<uint64_t>(index)];
}
// The same, where the list keeps the item for as long as it is read.
template <class L>
Borrowed<typename L::value_type> list_item(Context& ctx, const L& list, int64_t index) {
  if (!find_index(list, index)) return ctx.raise(IndexError, "list index out of range");
  return Borrowed<typename L::value_type>(list[static_cast<uint64_t>(index)]);
}
template <class T>
Result<T> tuple_getitem(Context& ctx, const ListView<T>& view, int64_t index) {
  if (!find_index(view, index)) return ctx.raise(IndexError, "tuple index out of range");
  return view[static_cast<uint64_t>(index)];
}
template <class L>
Status list_setitem(Context& ctx, const L& list, int64_t index, typename L::value_type item) {
  if (!find_index(list, index)) return ctx.raise(IndexError, "list assignment index out of range");
  list[static_cast<uint64_t>(index)] = std::move(item);
  return {};
}
// Where the item is that is to be replaced; null, with an IndexError pending, when there is none.
template <class L>
typename L::value_type* list_place(Context& ctx, const L& list, int64_t index) {
  if (find_index(list, index)) return &list[static_cast<uint64_t>(index)];
  (void)ctx.raise(IndexError, "list assignment index out of range");
  return nullptr;
}
// The same, of indices that are known to be an item's (compiler/passes/prove_bounds.py).
template <class L>
auto& known_item(const L& list, int64_t index) {
#if defined(__SANITIZE_ADDRESS__)
  if (static_cast<uint64_t>(index) >= list.size()) __builtin_trap();
#endif
  return list[static_cast<uint64_t>(index)];
}
template <class L>
typename L::value_type list_get(const L& list, int64_t index) {
  return known_item(list, index);
}
template <class L>
Borrowed<typename L::value_type> list_item_at(const L& list, int64_t index) {
  return Borrowed<typename L::value_type>(known_item(list, index));
}
template <class L>
void list_put(const L& list, int64_t index, typename L::value_type item) {
  known_item(list, index) = std::move(item);
}

// Takes out the item at an index in range.
template <class T>
T list_take(const List<T>& list, uint64_t index) {
  ListObject<T>& object = *list.object();
  T item = std::move(object.items[index]);
  object.items[index].~T();
  --object.size;
  if (index == object.size) return item;
  if (index == 0 && object.start != nullptr) {
    ++object.items;
  } else {
    relocate(object.items + index, object.items + index + 1, object.size - index);
  }
  return item;
}
template <class T>
Status list_delitem(Context& ctx, const List<T>& list, int64_t index) {
  if (!find_index(list, index)) return ctx.raise(IndexError, "list assignment index out of range");
  list_take(list, static_cast<uint64_t>(index));
  return {};
}
template <class T>
Result<T> list_pop(Context& ctx, const List<T>& list, int64_t index = -1) {
  if (list.empty()) return ctx.raise(IndexError, "pop from empty list");
  if (!find_index(list, index)) return ctx.raise(IndexError, "pop index out of range");
  return list_take(list, static_cast<uint64_t>(index));
}
template <class T, class X>
Status list_remove(Context& ctx, const List<T>& list, const X& item) {
  int64_t found = find_item(list, item, 0, list.size());
  if (found < 0) return ctx.raise(ValueError, "list.remove(x): x not in list");
  list_take(list, static_cast<uint64_t>(found));
  return {};
}

}  // namespace predictor
