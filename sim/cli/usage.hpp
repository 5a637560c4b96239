#pragma once

#include <string>

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace ubumwe::sim {

/// What is wrong with a command line, with the nearest command or option where one was misspelt.
std::string usage_message(const CLI::App& program, const CLI::ParseError& error);

}  // namespace ubumwe::sim
