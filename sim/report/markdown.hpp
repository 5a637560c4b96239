#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ubumwe::sim {

/// A document in Markdown that grows from its first line to its last.
class Markdown {
public:
    explicit Markdown(std::string_view title);

    void heading(std::string_view title);     ///< of a chapter
    void subheading(std::string_view title);  ///< of a part of a chapter
    /// A paragraph; nothing where it is empty.
    void paragraph(std::string_view text);
    /// A list of sentences; nothing where there are none.
    void list(const std::vector<std::string>& items);
    /// A table whose first row is its head; nothing where it has no other. Bars in cells are escaped.
    void table(const std::vector<std::vector<std::string>>& rows);

    const std::string& text() const { return text_; }

private:
    std::string text_;
};

}  // namespace ubumwe::sim
