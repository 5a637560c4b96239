#include "gui/app/register_view.hpp"

#include "gui/app/search.hpp"

namespace ubumwe::gui {

RegisterView::RegisterView(const std::filesystem::path& folder) : rows_(sim::read_register(folder)) {
    for (const sim::RegisterRow& row : rows_) {
        texts_.push_back(lower(row.id + ' ' + row.parameter + ' ' + row.source + ' ' + row.note));
        if (row.quality == "measured") ++counts_.measured;
        if (row.quality == "derived") ++counts_.derived;
        if (row.quality == "assumed") ++counts_.assumed;
    }
}

std::vector<std::size_t> RegisterView::matching(std::string_view quality, std::string_view query) const {
    const std::vector<std::string> words = query_words(query);
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if ((quality == "all" || rows_[i].quality == quality) && holds_all(texts_[i], words)) places.push_back(i);
    }
    return places;
}

}  // namespace ubumwe::gui
