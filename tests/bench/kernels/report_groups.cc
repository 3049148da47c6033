#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "tests/bench/by_hand.h"
// Four fields do not fit a pair: pairs of pairs are not what the rows are, so they come as one.
namespace by_hand {
template <class A, class B, class C, class D>
struct Form<std::tuple<A, B, C, D>> {
  static std::tuple<A, B, C, D> read(const predictor_value& value) {
    const predictor_value* of = value.as.items;
    return {Form<A>::read(of[0]), Form<B>::read(of[1]), Form<C>::read(of[2]), Form<D>::read(of[3])};
  }
};
}  // namespace by_hand
struct Sale {
  std::string region, product;
  int64_t count;
  double price;
  double total() const { return (double)count * price; }
};
template <class... Values>
static std::string formatted(const char* format, Values... values) {
  char text[128];
  return std::string(text, (size_t)snprintf(text, sizeof text, format, values...));
}
static double sum(const std::vector<const Sale*>& sales) {
  double total = 0, lost = 0;
  for (const Sale* sale : sales) {
    const double x = sale->total(), next = total + x;
    lost += std::fabs(total) >= std::fabs(x) ? (total - next) + x : (x - next) + total;
    total = next;
  }
  return total + lost;
}
static std::string report(const std::vector<Sale>& sales) {
  std::map<std::string, std::vector<const Sale*>> groups;
  std::unordered_map<std::string, size_t> at;
  std::vector<std::pair<std::string, int64_t>> products;
  for (const Sale& sale : sales) {
    groups[sale.region].push_back(&sale);
    const auto [place, added] = at.try_emplace(sale.product, products.size());
    if (added) products.emplace_back(sale.product, 0);
    products[place->second].second += sale.count;
  }
  std::string text;
  for (auto& [region, members] : groups) {
    const double total = sum(members);
    const Sale* best = *std::max_element(members.begin(), members.end(), [](auto* a, auto* b) { return a->total() < b->total(); });
    text += formatted("%-10s%6zu%14.2f  ", region.c_str(), members.size(), total) + best->product;
    text += formatted(" (%.1f%%)\n", best->total() / total * 100);
    std::stable_sort(members.begin(), members.end(), [](auto* a, auto* b) {
      return a->total() != b->total() ? a->total() > b->total() : a->product < b->product;
    });
    for (size_t i = 0; i < members.size() && i < 5; ++i) {
      const Sale& sale = *members[i];
      text += formatted("  %-12s%4lld x %7.2f = %9.2f\n", sale.product.c_str(), (long long)sale.count, sale.price, sale.total());
    }
  }
  std::stable_sort(products.begin(), products.end(), [](auto& a, auto& b) { return a.second > b.second; });
  for (size_t i = 0; i < products.size() && i < 10; ++i) text += products[i].first + ": " + std::to_string(products[i].second) + "\n";
  text.pop_back();
  return text;
}
static std::string run(const std::vector<std::tuple<std::string, std::string, int64_t, double>>& rows, int64_t rounds) {
  std::vector<Sale> sales;
  for (const auto& [region, product, count, price] : rows) sales.push_back({region, product, count, price});
  std::string text;
  for (int64_t i = 0; i < rounds; ++i) text = report(sales);
  return text;
}

BY_HAND(run)
