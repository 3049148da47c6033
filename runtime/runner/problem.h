// Problem: why a request cannot be carried out: one line for standard error and the exit status.
#pragma once

#include "runtime/abi/path.h"
#include "runtime/runner/text.h"

namespace predictor::runner {

inline constexpr int kFailed = 1;  // exit status: the predictor raised, or something is missing
inline constexpr int kUsage = 2;   // exit status: the request is wrong

class Problem {
 public:
  // Begins the message with "parameter 'scores[3]': ".
  Text& at(const Path& path) {
    Spelling where;
    path.spell(where);
    return text() << "parameter '" << View(where.data(), where.size()) << "': ";
  }
  // Begins the message anew.
  Text& text(int status = kUsage) {
    message_.truncate(0);
    status_ = status;
    return message_;
  }
  View message() const { return message_.view(); }
  int status() const { return status_; }

 private:
  Text message_;
  int status_ = kUsage;
};

}  // namespace predictor::runner
