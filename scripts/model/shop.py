"""The numbers a reader may keep of her own shop (我的店铺): one list for the schema and for the browser.

Calculators name them in `from_shop`; the browser keeps each as a setting `shop:<key>` and leaves those settings out of
every export unless the reader ticks them. A key is never renamed or reused: readers have it stored.
"""

from __future__ import annotations

from typing import NamedTuple


class ShopNumber(NamedTuple):
    """One number, its limits, and ranges for who does not want to type it: what a chip says, what it fills in."""

    key: str
    label: str
    unit: str
    most: float
    chips: tuple[tuple[str, float], ...]


SHOP_NUMBERS = (
    ShopNumber("price", "一单实付", "元", 100_000, (("50 以内", 30), ("50–150", 100), ("150–500", 300))),
    ShopNumber("unit_cost", "一单货本", "元", 100_000, (("20 以内", 12), ("20–60", 40), ("60–200", 120))),
    ShopNumber("unit_profit", "一单账面利润", "元", 100_000, (("10 以内", 6), ("10–40", 25), ("40–150", 90))),
    ShopNumber("gross_margin", "毛利率", "%", 100, (("20 以内", 15), ("20–40", 30), ("40–60", 50))),
    ShopNumber(
        "return_rate", "退货率", "%", 100, (("5 以内", 3), ("5–15", 10), ("15–30", 22), ("30 以上", 40))
    ),
    ShopNumber(
        "packing_and_freight", "一单包材加运费", "元", 10_000, (("5 以内", 4), ("5–10", 7.5), ("10–20", 15))
    ),
    ShopNumber("handling_cost", "一单处理成本", "元", 10_000, (("5 以内", 3), ("5–10", 7.5), ("10–20", 15))),
    ShopNumber("daily_orders", "日均订单", "单", 1_000_000, (("10 以内", 5), ("10–50", 30), ("50–200", 120))),
    ShopNumber(
        "average_order_value", "客单价", "元", 100_000, (("50 以内", 30), ("50–150", 100), ("150–500", 300))
    ),
    ShopNumber("click_rate", "点击率", "%", 100, (("2 以内", 1.5), ("2–5", 3.5), ("5–10", 7))),
    ShopNumber("conversion_rate", "支付转化率", "%", 100, (("1 以内", 0.8), ("1–3", 2), ("3–6", 4.5))),
    ShopNumber(
        "ad_spend", "每天推广费", "元", 10_000_000, (("100 以内", 50), ("100–500", 300), ("500–2000", 1200))
    ),
    ShopNumber(
        "cost_of_goods",
        "一年销货成本",
        "万元",
        1_000_000,
        (("20 以内", 12), ("20–100", 60), ("100–500", 300)),
    ),
    ShopNumber(
        "stock_cost", "平均库存成本", "万元", 1_000_000, (("5 以内", 3), ("5–20", 12), ("20–100", 60))
    ),
    ShopNumber("stock_days", "库存天数", "天", 3_650, (("30 以内", 20), ("30–60", 45), ("60–120", 90))),
)

SHOP_BY_KEY = {number.key: number for number in SHOP_NUMBERS}
