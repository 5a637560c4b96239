#pragma once

#include <string>
#include <string_view>

#include "sim/report/section.hpp"

namespace ubumwe::sim {

/// An element around markup; `attributes` is empty or begins with a space.
std::string element(std::string_view name, std::string_view markup, std::string_view attributes = {});

/// Tables and sentences as HTML; every text is escaped.
std::string html(const TextTable& table);
std::string html(const Section& section);

/// A page that stands alone, with `main` as its markup and the style of a report: for screens of any width, dark and
/// light, more contrast, and paper.
std::string html_page(const std::string& title, const std::string& main);

}  // namespace ubumwe::sim
