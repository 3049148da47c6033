#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "tests/bench/by_hand.h"

namespace {

std::vector<std::string> make_records(int64_t count) {
  const char* const regions[] = {"north", "south", "east", "west", "centre", "islands"};
  const char* const items[] = {"apple", "pear", "plum", "cherry", "quince", "medlar", "fig", "grape"};
  int64_t state = 3;
  std::vector<std::string> records;
  for (int64_t i = 0; i < count; ++i) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const double price = (double)((state >> 7) % 100000) / 100;
    char line[64], number[32];
    snprintf(number, sizeof number, "%.12g", price);
    if (std::string_view(number).find('.') == std::string_view::npos) snprintf(number, sizeof number, "%.1f", price);
    snprintf(line, sizeof line, "%s,%s,%d,%s", regions[(state >> 8) % 6], items[(state >> 14) % 8], (int)((state >> 20) % 50), number);
    records.push_back(line);
  }
  return records;
}

std::string with_commas(double value) {
  char digits[64];
  const int size = snprintf(digits, sizeof digits, "%.2f", value);
  std::string out;
  const int whole = size - 3;
  for (int i = 0; i < size; ++i) {
    if (i > 0 && i < whole && (whole - i) % 3 == 0) out += ',';
    out += digits[i];
  }
  return out;
}

std::string report(const std::vector<std::string>& records) {
  std::unordered_map<std::string, double> totals;
  std::unordered_map<std::string_view, int64_t> names;
  std::vector<std::string> order;
  std::vector<std::string_view> name_order;
  std::string key;
  for (const std::string& record : records) {
    const std::string_view text = record;
    const size_t a = text.find(','), b = text.find(',', a + 1), c = text.find(',', b + 1);
    const std::string_view item = text.substr(a + 1, b - a - 1);
    int64_t amount = 0;
    std::from_chars(text.data() + b + 1, text.data() + c, amount);
    const double price = strtod(record.c_str() + c + 1, nullptr);
    key.assign(text.substr(0, a));
    key += '/';
    key += item;
    auto [total, fresh] = totals.try_emplace(key, 0.0);
    if (fresh) order.push_back(key);
    total->second += (double)amount * price;
    auto [name, new_name] = names.try_emplace(item, 0);
    if (new_name) name_order.push_back(item);
    name->second += amount;
  }
  std::vector<std::pair<std::string, double>> rows;
  for (const std::string& k : order) rows.emplace_back(k, totals[k]);
  std::stable_sort(rows.begin(), rows.end(), [](const auto& x, const auto& y) { return x.second > y.second; });
  std::vector<std::pair<std::string_view, int64_t>> most;
  for (std::string_view n : name_order) most.emplace_back(n, names[n]);
  std::stable_sort(most.begin(), most.end(), [](const auto& x, const auto& y) { return x.second > y.second; });
  std::string out;
  char line[128];
  int i = 0;
  for (const auto& [name, value] : rows) {
    if (i) out += '\n';
    out.append(line, snprintf(line, sizeof line, "%3d. %-16s %14s", ++i, name.c_str(), with_commas(value).c_str()));
  }
  out += "\n------------------------------\n";
  for (size_t k = 0; k < most.size() && k < 5; ++k) {
    std::string upper(most[k].first);
    for (char& ch : upper) ch = (char)(ch - 32);
    if (k) out += '\n';
    out.append(line, snprintf(line, sizeof line, "%-10s%6lld", upper.c_str(), (long long)most[k].second));
  }
  return out;
}

}  // namespace

static int64_t run(int64_t count, int64_t rounds) {
  const std::vector<std::string> records = make_records(count);
  int64_t size = 0;
  for (int64_t i = 0; i < rounds; ++i) size += report(records).size();
  return size;
}

BY_HAND(run)
