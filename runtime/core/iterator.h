// Iteration. `iterate(x)` gives an iterator by value: a struct with a `value_type` and
//   bool next(Context&, value_type& out)   — false at the end, or when it failed: then ctx.failed().
// Iterator<T> is the type-erased handle behind Python's iterator objects, shared when copied.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <type_traits>
#include <utility>

#include "runtime/core/borrowed.h"
#include "runtime/core/exception_arguments.h"
#include "runtime/core/list.h"
#include "runtime/core/raised.h"
#include "runtime/core/str.h"
#include "runtime/core/str_index.h"
#include "runtime/core/tuple.h"
#include "runtime/core/tuple_of.h"
#include "runtime/core/utf8.h"

namespace predictor {

// Over lists, which may change on the way, tuples, and parts of lists.
template <class S>
struct SequenceIterator {
  using value_type = typename S::value_type;
  S items;
  uint64_t index = 0;

  bool next(Context&, value_type& out) {
    if (index >= items.size()) return false;
    out = items[index++];
    return true;
  }
  bool next(Context&, Borrowed<value_type>& out) {
    if (index >= items.size()) return false;
    out = Borrowed<value_type>(items[index++]);
    return true;
  }
};
template <class T>
SequenceIterator<List<T>> iterate(const List<T>& list) {
  return {list};
}
template <class T>
SequenceIterator<ListView<T>> iterate(const ListView<T>& view) {
  return {view};
}
template <class T>
SequenceIterator<ListItems<T>> iterate(const ListItems<T>& items) {
  return {items};
}
template <class T>
SequenceIterator<TupleOf<T>> iterate(const TupleOf<T>& tuple) {
  return {tuple};
}

// Over a tuple of items of one type.
template <class T, size_t size>
struct TupleIterator {
  using value_type = T;
  T items[size];
  size_t index = 0;

  bool next(Context&, T& out) {
    if (index >= size) return false;
    out = items[index++];
    return true;
  }
};
template <class First, class... Rest>
  requires(std::is_same_v<First, Rest> && ...)
TupleIterator<First, 1 + sizeof...(Rest)> iterate(const Tuple<First, Rest...>& tuple) {
  return [&]<size_t... I>(std::index_sequence<I...>) {
    return TupleIterator<First, 1 + sizeof...(Rest)>{{get<I>(tuple)...}};
  }(std::make_index_sequence<1 + sizeof...(Rest)>());
}

// Over the code points of a str, as strs.
struct StrIterator {
  using value_type = Str;
  Str text;
  uint64_t offset = 0;  // bytes

  bool next(Context&, Str& out) {
    if (offset >= text.size()) return false;
    out = character_at(text, offset);
    offset += out.size();
    return true;
  }
  bool next(Context&, Borrowed<Str>& out) {
    if (offset >= text.size()) return false;
    const char* start = text.data() + offset;
    const uint64_t size = utf8_size(*start);
    offset += size;
    out = Borrowed<Str>(Str(start, size, size == 1, Ref<Buffer>::adopt(text.owner().get())));
    return true;
  }
};
inline StrIterator iterate(const Str& text) { return {text}; }

template <class X>
using IteratorOf = decltype(iterate(std::declval<const X&>()));
// The type of the items that iterating over an X gives.
template <class X>
using ItemOf = typename IteratorOf<X>::value_type;

template <class T>
struct IteratorObject;

// What an iterable that is no iterator (a dict's view) can do beyond being iterated over.
template <class T>
struct ViewOperations {
  Ref<IteratorObject<T>> (*start)(const IteratorObject<T>&, Context&);  // an iterator over it from its beginning
  Ref<IteratorObject<T>> (*start_reversed)(const IteratorObject<T>&, Context&);  // and from its end
  int64_t (*size)(const IteratorObject<T>&);
  bool (*contains)(const IteratorObject<T>&, const T&);
  bool (*within)(const IteratorObject<T>&, const IteratorObject<T>& other);  // other has all items; null of what is not like a set
  Str (*repr)(Context&, const IteratorObject<T>&);
  const char* name;
  bool plain_keys;  // the keys of a dict, not of one of the classes derived from it
};

// What a generator can do beyond being asked for the next item. `Ref<ExceptionArguments>` holds a value of any type.
template <class T>
struct GeneratorOperations {
  bool (*raise)(IteratorObject<T>*, T&);  // goes on with the pending exception, else as `advance`
  Status (*close)(IteratorObject<T>*);
  bool (*started)(IteratorObject<T>*);
  void (*send)(IteratorObject<T>*, Ref<ExceptionArguments>);   // what the yield it stands at gives inside
  Ref<ExceptionArguments> (*result)(IteratorObject<T>*);       // what it returned; null for None
};

template <class T>
struct IteratorObject : Block {
  using value_type = T;
  bool (*advance)(IteratorObject*, Context&, T&) = nullptr;
  void (*finish)(IteratorObject*) = nullptr;  // destroys the object
  const ViewOperations<T>* view = nullptr;    // of a view; null of an iterator
  const GeneratorOperations<T>* generator = nullptr;

  static void destroy(IteratorObject* iterator) { iterator->finish(iterator); }
};

template <class T>
class PREDICTOR_IN_REGISTERS Iterator {
 public:
  using value_type = T;
  constexpr Iterator() = default;
  constexpr explicit Iterator(Ref<IteratorObject<T>> object) : object_(std::move(object)) {}

  bool next(Context& ctx, T& out) const { return object_ && object_->advance(object_.get(), ctx, out); }
  const Ref<IteratorObject<T>>& object() const { return object_; }
  bool null() const { return !object_; }
  const ViewOperations<T>* view() const { return object_ ? object_->view : nullptr; }

 private:
  Ref<IteratorObject<T>> object_;
};
template <class T>
inline constexpr bool is_handle<Iterator<T>> = true;

// One pass over an Iterator: a view starts again each time, an iterator goes on.
template <class T>
struct IteratorPass {
  using value_type = T;
  Iterator<T> iterator;
  bool started = false;

  bool next(Context& ctx, T& out) {
    if (!started) start(ctx);
    return iterator.next(ctx, out);
  }

 private:
  void start(Context& ctx) {
    started = true;
    if (iterator.view() != nullptr) iterator = Iterator<T>(iterator.view()->start(*iterator.object(), ctx));
  }
};
template <class T>
IteratorPass<T> iterate(Iterator<T> iterator) {
  return {std::move(iterator)};
}
// An iterator by value is its own iteration.
template <class It>
  requires requires(It it, Context& ctx, typename It::value_type& out) { it.next(ctx, out); }
It iterate(const It& iterator) {
  return iterator;
}

template <class T>
bool truth(const Iterator<T>& iterator) {
  return iterator.view() == nullptr || iterator.view()->size(*iterator.object()) != 0;
}
template <class T>
int64_t hash(const Iterator<T>& iterator) {
  return static_cast<int64_t>(reinterpret_cast<uintptr_t>(iterator.object().get()) >> 4);
}
template <class T>
const char* iterator_name(const Iterator<T>& iterator) {
  return iterator.view() != nullptr ? iterator.view()->name : "generator";
}
template <class T>
Result<int64_t> iterator_len(Context& ctx, const Iterator<T>& iterator) {
  if (iterator.view() != nullptr) return iterator.view()->size(*iterator.object());
  return ctx.raise(TypeError, "object of type 'generator' has no len()");
}
template <class T>
bool is_view(const Iterator<T>& iterator) {
  return iterator.view() != nullptr;
}
template <class T>
bool is_view_of(const Iterator<T>& iterator, char part) {  // 'k' of "dict_keys" and "odict_keys"
  return is_view(iterator) && strchr(iterator.view()->name, '_')[1] == part;
}
template <class T>
bool is_keys_view(const Iterator<T>& iterator) { return is_view_of(iterator, 'k'); }
template <class T>
bool is_items_view(const Iterator<T>& iterator) { return is_view_of(iterator, 'i'); }
template <class T>
bool is_values_view(const Iterator<T>& iterator) { return is_view_of(iterator, 'v'); }
// d.keys() and d.items() compare as sets do, and have their operators.
template <class T>
bool is_like_set(const Iterator<T>& iterator) {
  return iterator.view() != nullptr && iterator.view()->within != nullptr;
}
template <class T>
bool equal(const Iterator<T>& a, const Iterator<T>& b) {
  if (a.object().get() == b.object().get()) return true;
  if (!is_like_set(a) || !is_like_set(b)) return false;
  return a.view()->size(*a.object()) == b.view()->size(*b.object()) && a.view()->within(*a.object(), *b.object());
}
// Of a view. A generator's names an address in Python, which no two runs share.
template <class T>
Str repr(Context& ctx, const Iterator<T>& iterator) {
  if (iterator.view() != nullptr) return iterator.view()->repr(ctx, *iterator.object());
  ctx.raise(RuntimeError, "the text of a generator is its address in memory");
  return {};
}
template <class T>
Str to_str(Context& ctx, const Iterator<T>& iterator) {
  return repr(ctx, iterator);
}
// item in iterator: takes items until it finds one.
template <class T, class X>
Result<bool> iterator_contains(Context& ctx, const Iterator<T>& iterator, const X& item) {
  if constexpr (std::is_same_v<T, X>) {
    if (iterator.view() != nullptr) return iterator.view()->contains(*iterator.object(), item);
  }
  IteratorPass<T> pass = iterate(iterator);
  for (T each{}; pass.next(ctx, each);) {
    if (same(each, item)) return true;
  }
  if (ctx.failed()) return Failure{};
  return false;
}

// An iterator by value on the heap. Once at its end it stays there, as Python's do.
template <class It>
struct ErasedIterator : IteratorObject<typename It::value_type> {
  using T = typename It::value_type;
  It iterator;
  bool ended = false;

  explicit ErasedIterator(It it) : iterator(std::move(it)) {
    this->advance = [](IteratorObject<T>* object, Context& ctx, T& out) {
      ErasedIterator& self = *static_cast<ErasedIterator*>(object);
      if (self.ended) return false;
      if (self.iterator.next(ctx, out)) return true;
      self.ended = !ctx.failed();
      return false;
    };
    this->finish = [](IteratorObject<T>* object) { destroy_object(static_cast<ErasedIterator*>(object)); };
  }
};
template <class It>
Iterator<typename It::value_type> erase(Context& ctx, It iterator) {
  using T = typename It::value_type;
  Ref<ErasedIterator<It>> object = create_object<ErasedIterator<It>>(ctx, std::move(iterator));
  return Iterator<T>(Ref<IteratorObject<T>>::share(object.get()));
}
// builtins.iter
template <class X>
Iterator<ItemOf<X>> iter(Context& ctx, const X& iterable) {
  return erase(ctx, iterate(iterable));
}
template <class T>
Iterator<T> iter(Context& ctx, const Iterator<T>& iterator) {
  if (iterator.view() == nullptr) return iterator;
  return Iterator<T>(iterator.view()->start(*iterator.object(), ctx));
}
template <class X>
Iterator<ItemOf<X>> make_iterator(Context& ctx, const X& iterable) {
  return iter(ctx, iterable);
}

// StopIteration, with what a generator returned.
template <class T>
[[gnu::cold, gnu::noinline]] Failure raise_stop(Context& ctx, const Iterator<T>& iterator) {
  const auto* generator = iterator.null() ? nullptr : iterator.object()->generator;
  Ref<ExceptionArguments> result = generator == nullptr ? nullptr : generator->result(iterator.object().get());
  if (!result) return ctx.raise(StopIteration, "");
  Raised raised = new_exception(ctx, StopIteration);
  if (!raised) return ctx.out_of_memory();
  raised->bare = false;
  raised->arguments = std::move(result);
  return raise_again(ctx, raised);
}

// builtins.next
template <class T>
Result<T> iterator_next(Context& ctx, const Iterator<T>& iterator) {
  T item{};
  if (iterator.next(ctx, item)) return item;
  if (ctx.failed()) return Failure{};
  return raise_stop(ctx, iterator);
}
template <class T>
Result<T> iterator_next(Context& ctx, const Iterator<T>& iterator, std::type_identity_t<T> fallback) {
  T item{};
  if (iterator.next(ctx, item)) return item;
  if (ctx.failed()) return Failure{};
  return fallback;
}

// Adds all that an iterator gives. Infinite ones end when memory does.
template <class T, class It>
void append_all(Context& ctx, const List<T>& list, It iterator) {
  typename It::value_type item{};
  while (iterator.next(ctx, item)) {
    list_append(ctx, list, std::move(item));
    if (ctx.failed()) return;
  }
}
template <class It>
List<typename It::value_type> collect(Context& ctx, It iterator) {
  using T = typename It::value_type;
  List<T> list = List<T>::create(ctx);
  append_all(ctx, list, std::move(iterator));
  return list;
}

// list(iterable)
template <class X>
List<ItemOf<X>> list_of(Context& ctx, const X& iterable) {
  return collect(ctx, iterate(iterable));
}
inline List<Str> list_of(Context& ctx, const Str& text) {
  List<Str> list = List<Str>::create(ctx, static_cast<uint64_t>(len(text)));
  StrIterator characters = iterate(text);
  for (Str each; !list.null() && characters.next(ctx, each);) list.push(std::move(each));
  return list;
}
template <class T>
Result<List<T>> list_of(Context& ctx, const Iterator<T>& iterator) {
  List<T> list = collect(ctx, iterate(iterator));
  if (ctx.failed()) return Failure{};
  return list;
}
// tuple(iterable)
template <class X>
TupleOf<ItemOf<X>> tuple_of(Context& ctx, const X& iterable) {
  return TupleOf<ItemOf<X>>::seal(list_of(ctx, iterable));
}
template <class T>
Result<TupleOf<T>> tuple_of(Context& ctx, const Iterator<T>& iterator) {
  Result<List<T>> list = list_of(ctx, iterator);
  if (!list) return Failure{};
  return TupleOf<T>::seal(*list);
}
// list.extend and +=
template <class T, class X>
Status list_extend(Context& ctx, const List<T>& list, const X& iterable) {
  append_all(ctx, list, iterate(iterable));
  if (ctx.failed()) return Failure{};
  return {};
}

}  // namespace predictor
