extension SampleCountry {
  static let america = SampleCountry(
    "United States", domain: "us", Style(and: " and "),
    cities: "Portland, Austin, Cañon City, Boston, San José, Chicago",
    families: """
      Abernathy, Brooks, Castillo, Delgado, Everett, Franklin, Gallagher, Hawkins, Iverson, \
      Jefferson, Kowalski, Lopez, Montgomery, Nguyen, Peterson, Washington
      """,
    trades: """
      Hardware, Orchards, Robotics, Outfitters, Trucking, Printing, Biotech, Furniture, \
      Coffee Roasters, Aviation, Sporting Goods, Lumber, Dairy, Analytics
      """,
    forms: "Inc./inc, LLC, Corp./corp")

  static let japan = SampleCountry(
    "Japan", domain: "jp", Style(and: "・", gap: ""),
    cities: "東京, 大阪, 京都, 札幌, 福岡, 仙台",
    families: """
      田中/tanaka, 佐藤/sato, 鈴木/suzuki, 高橋/takahashi, 渡辺/watanabe, 伊藤/ito, 山本/yamamoto, \
      中村/nakamura, 小林/kobayashi, 加藤/kato, 吉田/yoshida, 山口/yamaguchi, 松本/matsumoto, 井上/inoue, \
      木村/kimura, 清水/shimizu
      """,
    trades: """
      製作所/seisakusho, 工業/kogyo, 商事/shoji, 運輸/unyu, 食品/shokuhin, 電機/denki, 印刷/insatsu, \
      建設/kensetsu, 染織/senshoku, 酒造/shuzo, 薬品/yakuhin, 製紙/seishi, ソフトウェア/software, 硝子/glass
      """,
    forms: "株式会社/kk, 合同会社/gk, 有限会社/yk")

  static let china = SampleCountry(
    "China", domain: "cn", Style(and: "", gap: ""),
    cities: "上海, 北京, 广州, 成都, 杭州, 哈尔滨",
    families: """
      华光/huaguang, 东方/dongfang, 金龙/jinlong, 天和/tianhe, 永兴/yongxing, 明珠/mingzhu, \
      长江/changjiang, 泰山/taishan, 宏远/hongyuan, 瑞丰/ruifeng, 新星/xinxing, 恒通/hengtong, \
      海天/haitian, 春晖/chunhui, 中远/zhongyuan, 安达/anda
      """,
    trades: """
      科技/keji, 贸易/maoyi, 纺织/fangzhi, 机械/jixie, 电子/dianzi, 食品/shipin, 物流/wuliu, 化工/huagong, \
      家具/jiaju, 服装/fuzhuang, 能源/nengyuan, 建材/jiancai, 印务/yinwu, 茶叶/chaye
      """,
    forms: "有限公司/co, 股份有限公司/gufen, 集团/jituan")

  static let egypt = SampleCountry(
    "Egypt", domain: "eg", Style(and: " و", formLeads: true),
    cities: "القاهرة, الإسكندرية, الجيزة, أسوان, المنصورة, طنطا",
    families: """
      النيل/alnil, الأهرام/alahram, حداد/haddad, منصور/mansour, الشريف/alsharif, نجار/naggar, \
      سليمان/soliman, فاروق/farouk, الخطيب/alkhatib, رمضان/ramadan, عطية/atiya, بدوي/badawi, \
      شاهين/shahin, زكي/zaki, المصري/almasri, حلمي/helmy
      """,
    trades: """
      للتجارة/trading, للنقل/transport, للأغذية/foods, للمقاولات/contracting, \
      للأثاث/furniture, للنسيج/textiles, للطباعة/printing, للكيماويات/chemicals, \
      للسياحة/tourism, للإلكترونيات/electronics, للأدوية/pharma, للزجاج/glass, للطاقة/energy, \
      للورق/paper
      """,
    forms: "شركة/co, مؤسسة/est, مجموعة/group")
}
