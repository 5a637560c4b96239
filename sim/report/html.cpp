#include "sim/report/html.hpp"

#include <fmt/format.h>

#include "sim/report/chart/svg.hpp"

namespace ubumwe::sim {

namespace {

using chart::Ink;

/// A number with its range, or with its month, may only be broken between the two.
std::string number_html(const std::string& text) {
    for (const std::string_view gap : {" (", ", "}) {
        const std::size_t at = text.rfind(gap);
        if (at == std::string::npos) continue;
        const std::size_t keep = at + (gap.front() == ',' ? 1 : 0);
        return number_html(text.substr(0, keep)) + ' ' + number_html(text.substr(keep + 1));
    }
    return R"(<span class="whole">)" + chart::escaped(text) + "</span>";
}

std::string cell(const std::string& text, bool head, bool left) {
    const std::string attributes = left ? R"( class="left")" : "";
    if (!head && !left && text.find(' ') != std::string::npos) return element("td", number_html(text), attributes);
    if (!head || text.empty()) return element("td", chart::escaped(text), attributes);
    return element("th", chart::escaped(text), attributes);
}

std::string variables(const chart::Theme& theme) {
    return fmt::format(":root{{--page:{};--text:{};--faint:{};--line:{};--shade:{};--link:{}}}",
                       hex(theme.of(Ink::page)), hex(theme.of(Ink::text)), hex(theme.of(Ink::faint_text)),
                       hex(theme.of(Ink::grid)), hex(theme.of(Ink::missing)), hex(theme.of(Ink::series_1)));
}

constexpr const char* rules = R"(
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.5 "DejaVu Sans",Verdana,Arial,sans-serif}
main{max-width:920px;margin:0 auto;padding:24px 20px 48px}
h1{font-size:1.6em;line-height:1.25;margin:.2em 0 .4em}
h2{font-size:1.2em;line-height:1.3;margin:2.2em 0 .6em;padding-top:.5em;border-top:1px solid var(--line)}
p{margin:.5em 0;max-width:78ch}
.faint,figcaption,nav{color:var(--faint);font-size:.85em}
nav a{color:var(--link);margin-right:1em;display:inline-block}
.table{overflow-x:auto}
table{border-collapse:collapse;font-size:.82em;font-variant-numeric:tabular-nums;margin:.6em 0}
th,td{padding:.25em .7em;text-align:right;border-bottom:1px solid var(--line);vertical-align:top}
thead th{vertical-align:bottom}
.left{text-align:left}
.whole{white-space:nowrap}
tbody tr:nth-child(even){background:var(--shade)}
.figures{display:flex;flex-wrap:wrap;gap:16px}
figure{margin:.6em 0;max-width:100%}
svg{display:block;max-width:100%;height:auto}
code{display:block;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere;background:var(--shade);padding:.5em .8em;font:.85em "DejaVu Sans Mono",monospace}
td code{padding:0;background:none;font-size:1em}
#answers td:first-child{min-width:15em}
#assumptions .left{overflow-wrap:anywhere}
@page{margin:15mm}
@media print{
body{font-size:10.5pt}
main{max-width:none;padding:0}
nav{display:none}
h2{break-after:avoid}
#assumptions table{font-size:6.5pt}
#assumptions td{padding:.1em .5em;white-space:normal}
figure,tr{break-inside:avoid}
.table{overflow:visible}
}
)";

std::string page_style() {
    return "<style>\n" + variables(chart::light) + "\n@media screen and (prefers-color-scheme:dark){" +
           variables(chart::dark) + "}\n@media (prefers-contrast:more){" + variables(chart::high_contrast) + "}" +
           rules + chart::theme_rules() + "</style>\n";
}

}  // namespace

std::string element(std::string_view name, std::string_view markup, std::string_view attributes) {
    return fmt::format("<{0}{1}>{2}</{0}>\n", name, attributes, markup);
}

std::string html(const TextTable& table) {
    std::string head;
    std::string body;
    bool first = true;
    for (const auto& row : table.rows()) {
        std::string cells;
        for (std::size_t i = 0; i < row.size(); ++i) cells += cell(row[i], first, i < table.left());
        (first ? head : body) += element("tr", cells);
        first = false;
    }
    return element("div", element("table", element("thead", head) + element("tbody", body)), R"( class="table")");
}

std::string html(const Section& section) {
    std::string markup;
    for (const Paragraph& paragraph : section.paragraphs) {
        const auto* table = std::get_if<TextTable>(&paragraph);
        markup += table != nullptr
                      ? html(*table)
                      : element("p", chart::escaped(std::get<std::string>(paragraph)), R"( class="faint")");
    }
    return markup;
}

std::string html_page(const std::string& title, const std::string& main) {
    const std::string head =
        "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
        "initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n" +
        element("title", chart::escaped(title)) + page_style();
    return "<!DOCTYPE html>\n" +
           element("html", "\n" + element("head", "\n" + head) + element("body", element("main", "\n" + main)),
                   R"( lang="en")");
}

}  // namespace ubumwe::sim
