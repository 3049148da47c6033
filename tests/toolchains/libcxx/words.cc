// A user's ordinary C++ program: streams, containers, an exception that is caught, a thread.
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>

int main() {
  std::map<std::string, int> counts;
  std::istringstream words("to be or not to be");
  std::thread counting([&] {
    for (std::string word; words >> word;) counts[word]++;
  });
  counting.join();
  try {
    if (counts.at("be") == 2) static_cast<void>(counts.at("question"));
  } catch (const std::out_of_range& error) {
    std::cout << "caught " << counts.size() << " " << 0.1 << "\n";
    return 0;
  }
  return 1;
}
